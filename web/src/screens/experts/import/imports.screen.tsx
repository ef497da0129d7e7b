import { Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../parts/empty-state';
import { Link } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { Rows } from '../../../parts/rows';
import { ShowMore } from '../../../parts/show-more';
import { useTexts } from '../../../texts/texts';
import { importsQuery } from './import.queries';
import { ImportLine } from './import-line';
import { importTexts } from './import.texts';
import { UploadBox } from './upload-box';

/** Where a file of experts is uploaded, and where an import is found again. */
export default function ImportsScreen() {
  const texts = useTexts(importTexts);
  const query = useInfiniteQuery(importsQuery);
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<Link to="/experts">{texts.toExperts}</Link>}
    >
      <UploadBox />
      <Stack component="section" aria-labelledby="earlier-imports" gap="sm">
        <Title order={2} size="h3" id="earlier-imports" tabIndex={-1} className="page-heading">
          {texts.earlier}
        </Title>
        <Loaded query={query}>
          {() =>
            shown.length === 0 ? (
              <EmptyState title={texts.none}>{texts.noneLead}</EmptyState>
            ) : (
              <Rows label={texts.earlier}>
                {shown.map((item) => (
                  <ImportLine key={item.id} item={item} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <ShowMore query={query} />
      </Stack>
    </Page>
  );
}
