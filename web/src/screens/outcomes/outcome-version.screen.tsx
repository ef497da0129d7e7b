import { Group, Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded, Waiting } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { consoleTexts } from '../../texts/console.texts';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { PART_HEADING, PartLinks } from '../../parts/part-links';
import { outcomeQuery, partPath, versionQuery, type PartProps } from './outcomes.queries';
import { outcomesTexts } from './outcomes.texts';
import { VersionActs } from './version-acts';
import { VersionStateBadge } from './version-state';

interface Part {
  readonly name: 'text' | 'recommendations' | 'evidence' | 'history' | 'preview' | 'publication';
  readonly show: ComponentType<PartProps>;
}

/** Each part of a version has its own script. */
const PARTS: readonly Part[] = [
  { name: 'text', show: lazy(() => import('./text/text-part')) },
  { name: 'recommendations', show: lazy(() => import('./recommendations/recommendations-part')) },
  { name: 'evidence', show: lazy(() => import('./evidence/evidence-part')) },
  { name: 'history', show: lazy(() => import('./history/history-part')) },
  { name: 'preview', show: lazy(() => import('./preview/preview-part')) },
  { name: 'publication', show: lazy(() => import('./publication/publication-part')) },
];

/** One version of an outcome: its text, recommendations, facts, history and preview, each at its own address. */
export default function OutcomeVersionScreen() {
  const {
    id,
    versionId,
    part = 'text',
  } = useParams<{
    id: string;
    versionId: string;
    part?: string;
  }>();
  const outcome = useQuery(outcomeQuery(id));
  const version = useQuery(versionQuery(versionId));
  return (
    <Loaded query={outcome}>
      {(shown) => (
        <Loaded query={version}>
          {(content) => <Frame outcome={shown} version={content} here={part} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Frame({ outcome, version, here }: PartProps & { readonly here: string }) {
  const texts = useTexts(outcomesTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const title = useLocalized()(
    Object.fromEntries(version.editions.map((edition) => [edition.lang, edition.title])),
  );
  const part = PARTS.find(({ name }) => name === here);
  const Show = part?.show;
  // The language that is worked on stays when one goes from part to part.
  const lang = new URLSearchParams(useSearch()).get('lang');
  const to = (name: string) =>
    partPath(version, name) + (lang === null ? '' : `?${new URLSearchParams({ lang }).toString()}`);
  return (
    <Page
      title={<span lang={title.lang}>{title.text}</span>}
      windowTitle={title.text}
      above={
        <Group gap="md">
          <Link to="/outcomes">{texts.toList}</Link>
          <Link to={`/events/${outcome.event.id}/outcome`}>
            {texts.toEvent}: <Localized text={outcome.event.title} />
          </Link>
        </Group>
      }
      lead={
        <Group gap="xs">
          <VersionStateBadge state={version.state} />
          <Text span>{words.outcomeKinds[outcome.kind]}</Text>
          <Text span ff="monospace">
            {outcome.symbol}
          </Text>
          <VersionChoice outcome={outcome} version={version} here={here} />
        </Group>
      }
      actions={<VersionActs outcome={outcome} version={version} />}
    >
      <PartLinks
        label={texts.parts}
        here={here}
        parts={PARTS.map(({ name }) => ({ name, to: to(name), label: texts[name] }))}
      />
      {part === undefined || Show === undefined ? (
        <EmptyState
          title={common.notFound}
          action={<LinkButton to={to('text')}>{texts.text}</LinkButton>}
        />
      ) : (
        <section aria-labelledby={PART_HEADING}>
          <Title
            order={2}
            size="h3"
            mb="sm"
            id={PART_HEADING}
            tabIndex={-1}
            className="page-heading"
          >
            {texts[part.name]}
          </Title>
          <Suspense fallback={<Waiting />}>
            <Show outcome={outcome} version={version} />
          </Suspense>
        </section>
      )}
    </Page>
  );
}

/** The versions of the outcome, to go from one to another. */
function VersionChoice({ outcome, version, here }: PartProps & { readonly here: string }) {
  const texts = useTexts(outcomesTexts);
  const [, navigate] = useLocation();
  if (outcome.versions.length < 2) return <Text span>· {texts.versionNamed(version.label)}</Text>;
  return (
    <Select
      aria-label={texts.version}
      size="xs"
      allowDeselect={false}
      data={outcome.versions.map(({ id, label, state }) => ({
        value: id,
        label: `${texts.versionNamed(label)} · ${texts[state]}`,
      }))}
      value={version.id}
      onChange={(id) => {
        if (id !== null) navigate(partPath({ id, outcomeId: outcome.id }, here));
      }}
    />
  );
}
