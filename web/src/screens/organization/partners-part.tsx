import { Anchor, Badge, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useCountryName } from '../../texts/country-name';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { organizationTexts } from './organization.texts';
import { PartnerDialog } from './partner-dialog';
import { PARTNER_KINDS, partnersQuery, type Partner } from './partners.queries';
import { partnersTexts } from './partners.texts';
import { RemoveThing } from './remove-thing';

/** The partners, found by name, acronym and kind. */
export function PartnersPart() {
  const texts = useTexts(partnersTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const localized = useLocalized();
  const { get, set } = useAddress();
  const writes = useCan('partners:write');
  const query = useQuery(partnersQuery);
  const [doomed, setDoomed] = useState<Partner>();
  const asked = (get('q') ?? '').trim().toLocaleLowerCase();
  const kind = get('kind');
  const fits = (partner: Partner) =>
    (kind === undefined || partner.kind === kind) &&
    [...Object.values(partner.name), ...Object.values(partner.acronym)].some((text) =>
      text.toLocaleLowerCase().includes(asked),
    );
  const add = <Button onClick={() => set({ edit: 'new' })}>{texts.add}</Button>;
  return (
    <Stack mt="xs">
      <Group justify="space-between">
        <Text c="dimmed" flex="1 1 20rem" maw="70ch">
          {texts.lead}
        </Text>
        {writes && add}
      </Group>
      <Loaded query={query}>
        {(all) => {
          const found = all.filter(fits);
          if (all.length === 0) {
            return (
              <EmptyState title={texts.empty} {...(writes ? { action: add } : {})}>
                {texts.lead}
              </EmptyState>
            );
          }
          return (
            <>
              <Group align="end">
                <TextInput
                  label={common.search}
                  type="search"
                  flex="1 1 14rem"
                  value={get('q') ?? ''}
                  onChange={(event) => set({ q: event.currentTarget.value }, { replace: true })}
                />
                <Select
                  label={texts.kind}
                  placeholder={texts.anyKind}
                  clearable
                  data={PARTNER_KINDS.map((value) => ({ value, label: words.partnerKinds[value] }))}
                  value={kind ?? null}
                  onChange={(chosen) => set({ kind: chosen ?? undefined }, { replace: true })}
                />
              </Group>
              {found.length === 0 ? (
                <Text role="status">{common.nothingFound}</Text>
              ) : (
                <Rows label={texts.lead}>
                  {found.map((partner) => (
                    <PartnerRow
                      key={partner.id}
                      partner={partner}
                      edit={() => set({ edit: partner.id })}
                      remove={() => setDoomed(partner)}
                    />
                  ))}
                </Rows>
              )}
            </>
          );
        }}
      </Loaded>
      {writes && query.data !== undefined && (
        <PartnerDialog
          adds={get('edit') === 'new'}
          edited={query.data.find(({ id }) => id === get('edit'))}
          onClose={() => set({ edit: undefined })}
        />
      )}
      {doomed !== undefined && (
        <RemoveThing
          name={localized(doomed.name).text}
          title={texts.removeTitle}
          lead={texts.removeLead}
          queryKey={['partners']}
          remove={() =>
            answer(api.DELETE('/api/v1/partners/{id}', { params: { path: { id: doomed.id } } }))
          }
          onClose={() => setDoomed(undefined)}
        />
      )}
    </Stack>
  );
}

interface RowProps {
  readonly partner: Partner;
  readonly edit: () => void;
  readonly remove: () => void;
}

function PartnerRow({ partner, edit, remove }: RowProps) {
  const shared = useTexts(organizationTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const localized = useLocalized();
  const writes = useCan('partners:write');
  const name = localized(partner.name).text;
  const countryName = useCountryName();
  const country = partner.country === null ? '' : countryName(partner.country);
  return (
    <Row
      {...(writes
        ? {
            acts: (
              <>
                <Button size="xs" variant="default" aria-label={shared.editOf(name)} onClick={edit}>
                  {common.edit}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  aria-label={shared.removeOf(name)}
                  onClick={remove}
                >
                  {common.remove}
                </Button>
              </>
            ),
          }
        : {})}
    >
      <Group gap="xs">
        <Text span fw={600}>
          <Localized text={partner.name} />
        </Text>
        {localized(partner.acronym).text !== '' && (
          <Badge variant="light" color="gray" tt="none">
            <Localized text={partner.acronym} />
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[words.partnerKinds[partner.kind], country].filter(Boolean).join(' · ')}
        {partner.url !== null && (
          <>
            {' · '}
            <Anchor
              href={partner.url}
              size="sm"
              underline="always"
              target="_blank"
              rel="noreferrer"
            >
              {new URL(partner.url).host}
            </Anchor>
          </>
        )}
      </Text>
    </Row>
  );
}
