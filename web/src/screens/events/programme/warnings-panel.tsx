import { Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { rulesTexts, ruleName } from './rules.texts';

type Finding = View<'FindingView'>;

interface Props {
  readonly findings: readonly Finding[];
  readonly onOpen: (sessionId: string) => void;
}

const AT_FIRST = 20;

/** What the rules of the event find in the programme, rule by rule; each line leads to its session. */
export function WarningsPanel({ findings, onOpen }: Props) {
  const texts = useTexts(rulesTexts);
  if (findings.length === 0) return null;
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="programme-warnings">
      <Title order={2} size="h5" id="programme-warnings">
        {texts.found(findings.length)}
      </Title>
      <Stack gap={4} mt="xs">
        {[...byRule].map(([rule, ofRule]) => (
          <OfRule key={rule} rule={rule} findings={ofRule} onOpen={onOpen} />
        ))}
      </Stack>
    </Paper>
  );
}

interface OfRuleProps extends Props {
  readonly rule: Finding['rule'];
}

function OfRule({ rule, findings, onOpen }: OfRuleProps) {
  const texts = useTexts(rulesTexts);
  const common = useTexts(consoleTexts);
  const [all, setAll] = useState(false);
  const blocks = findings.some(({ level }) => level === 'block');
  const shown = all ? findings : findings.slice(0, AT_FIRST);
  return (
    <details>
      <summary className="programme-summary">
        {texts[ruleName(rule)]} ({findings.length}){' '}
        {blocks && <span className="programme-mark is-refused">{texts.block}</span>}
      </summary>
      <ul className="programme-findings">
        {shown.map((finding) => (
          <li key={`${finding.variant} ${finding.sentence}`}>
            {finding.sessions[0] === undefined ? (
              <Text size="sm">{finding.sentence}</Text>
            ) : (
              <button
                type="button"
                className="programme-finding"
                onClick={() => onOpen(finding.sessions[0]?.id ?? '')}
              >
                {finding.sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="programme-finding" onClick={() => setAll(true)}>
          {common.showMore}
        </button>
      )}
    </details>
  );
}
