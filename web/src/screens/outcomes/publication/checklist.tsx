import './publication.css';
import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { Link } from '../../../parts/link';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import { versionActsTexts } from '../version-acts.texts';
import { checkTexts } from './check.texts';
import { FindingLine } from './finding-line';
import { partPath, type PartProps } from '../outcomes.queries';
import { checkQuery, type Check } from './publication.queries';

type AreaState = Check['areas'][number]['state'];

const LOOKS: Readonly<
  Record<AreaState, { readonly color: string; readonly ink: string; readonly icon: TablerIcon }>
> = {
  ok: { color: 'teal', ink: 'var(--mantine-color-teal-light-color)', icon: IconCircleCheck },
  warns: {
    color: 'orange',
    ink: 'var(--mantine-color-orange-light-color)',
    icon: IconAlertTriangle,
  },
  unchecked: { color: 'gray', ink: 'var(--mantine-color-dimmed)', icon: IconHelpCircle },
  blocks: { color: 'red', ink: 'var(--mantine-color-red-light-color)', icon: IconCircleX },
};

interface Props extends PartProps {
  readonly check: Check;
  readonly again: () => void;
}

/** The checklist before the button: what is met, what is to do, what blocks, and where each is mended. */
export function Checklist({ outcome, version, check, again }: Props) {
  const texts = useTexts(checkTexts);
  const acts = useTexts(versionActsTexts);
  const busy = useIsFetching(checkQuery(version.id)) > 0;
  const blocking = check.findings.filter(({ severity }) => severity === 'blocks').length;
  const frozen = version.state !== 'draft';
  return (
    <section aria-labelledby="publication-checklist">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h4" id="publication-checklist">
          {texts.title}
        </Title>
        <Button variant="default" size="xs" onClick={again} loading={busy}>
          {texts.again}
        </Button>
      </Group>
      <Alert
        role="status"
        variant="light"
        color={blocking > 0 ? 'red' : check.ready ? 'teal' : 'orange'}
        mb="sm"
      >
        {blocking > 0 ? texts.blocked(blocking) : check.ready ? texts.ready : texts.unapproved}
        {blocking > 0 && frozen && <Text size="sm">{texts.frozen(acts.return)}</Text>}
      </Alert>
      <ul className="checklist" role="list" aria-label={texts.list}>
        {check.areas.map(({ area, state }) => (
          <li key={area}>
            <AreaHead name={texts[area]} state={state} />
            <Stack gap="xs" className="checklist-findings">
              {area === 'languages' &&
                check.missingLanguages.map((lang) => (
                  <MissingLanguage
                    key={lang}
                    lang={lang}
                    to={`${partPath(version, 'text')}?lang=${lang}`}
                  />
                ))}
              {area === 'approval' && <Approval check={check} />}
              {state === 'unchecked' && <Text size="sm">{texts.uncheckedWhy}</Text>}
              {check.findings
                .filter((finding) => finding.area === area)
                .map((finding, index) => (
                  <FindingLine
                    key={`${finding.key} ${String(index)}`}
                    finding={finding}
                    outcome={outcome}
                    version={version}
                  />
                ))}
            </Stack>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AreaHead({ name, state }: { readonly name: string; readonly state: AreaState }) {
  const texts = useTexts(checkTexts);
  const { color, ink, icon: Icon } = LOOKS[state];
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Icon size={20} color={ink} aria-hidden style={{ flexShrink: 0 }} />
        <Text fw={600}>{name}</Text>
      </Group>
      <Badge variant="light" color={color} tt="none">
        {texts[state]}
      </Badge>
    </Group>
  );
}

function MissingLanguage({ lang, to }: { readonly lang: string; readonly to: string }) {
  const texts = useTexts(checkTexts);
  const name = useLanguageName()(lang);
  return (
    <Group gap="md" justify="space-between" align="baseline">
      <Text size="sm" flex="1 1 16rem">
        {texts.noText(name)}
      </Text>
      <Link to={to} size="sm" aria-label={texts.mendOf(texts.writeIt, name)}>
        {texts.writeIt}
      </Link>
    </Group>
  );
}

function Approval({ check }: { readonly check: Check }) {
  const texts = useTexts(checkTexts);
  const acts = useTexts(versionActsTexts);
  const moment = useMoment();
  if (check.approvedAt !== null) {
    const when = moment(check.approvedAt);
    const name = check.approvedBy?.name ?? '';
    return (
      <Text size="sm" c="dimmed">
        {name === '' ? texts.approvedAt(when) : texts.approvedBy(name, when)}
      </Text>
    );
  }
  if (check.state === 'draft') return <Text size="sm">{texts.isDraft(acts.submit)}</Text>;
  return check.state === 'in_review' ? (
    <Text size="sm">{texts.isInReview(acts.approve)}</Text>
  ) : null;
}
