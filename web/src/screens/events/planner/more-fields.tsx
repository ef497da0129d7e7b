import { NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { plannerTexts, planWords } from './planner.texts';
import type { FieldsProps } from './start-part';
import { WEIGHTS, WISHES, type Weight, type Wish } from './start-values';

const MOST = 2_000_000_000;

/** The wishes one by one, and the seed: for those who want to know. */
export function MoreFields({ values, change }: FieldsProps) {
  const texts = useTexts(plannerTexts);
  const words = useTexts(planWords);
  if (values.kind === 'explain') return null;
  const wish = (name: Wish, chosen: string | null) => {
    const { [name]: _, ...others } = values.wishes;
    const weight: Weight | undefined = WEIGHTS.find((candidate) => candidate === chosen);
    change({ wishes: weight === undefined ? others : { ...others, [name]: weight } });
  };
  return (
    <details>
      <summary>{texts.more}</summary>
      <Stack mt="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {WISHES.map((name) => (
            <Select
              key={name}
              label={words[name]}
              allowDeselect={false}
              data={[
                { value: 'preset', label: texts.asPreset },
                ...WEIGHTS.map((value) => ({ value, label: words[value] })),
              ]}
              value={values.wishes[name] ?? 'preset'}
              onChange={(chosen) => wish(name, chosen)}
            />
          ))}
        </SimpleGrid>
        {values.kind === 'plan' && (
          <NumberInput
            label={texts.seed}
            description={texts.seedHint}
            maw="20rem"
            min={1}
            max={MOST}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={values.seed}
            onChange={(seed) => {
              if (typeof seed === 'number' && seed >= 1) change({ seed });
            }}
          />
        )}
      </Stack>
    </details>
  );
}
