import { Radio, Stack } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { plannerTexts } from './planner.texts';
import type { FieldsProps } from './start-part';
import { KINDS } from './start-values';

const HINTS = { plan: 'planHint', replan: 'replanHint', explain: 'explainHint' } as const;

/** What is asked: a plan, one near the release, or whether there is any. */
export function WhatFields({ values, change }: FieldsProps) {
  const texts = useTexts(plannerTexts);
  return (
    <Radio.Group
      label={texts.what}
      value={values.kind}
      onChange={(chosen) => {
        const kind = KINDS.find((candidate) => candidate === chosen);
        // What is near a release looks at all that was released.
        if (kind !== undefined) change(kind === 'plan' ? { kind } : { kind, movable: 'all' });
      }}
    >
      <Stack gap="xs" mt="xs">
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={texts[kind]} description={texts[HINTS[kind]]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
