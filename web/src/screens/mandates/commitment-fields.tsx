import { MultiSelect, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { ThemeSelect } from '../../pickers/theme-select';
import { useTexts, useWords } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import type { CommitmentValues } from './commitment-values';
import { commitmentTexts } from './commitment.texts';

const KINDS = [
  'events_held',
  'outcomes_published',
  'presence',
  'themes_covered',
  'partners_involved',
  'recommendations_issued',
  'evidence_cited',
] as const;
const PERIODS = ['month', 'quarter', 'half_year', 'year'] as const;
const DIMENSIONS = ['country', 'category'] as const;

interface Part {
  readonly form: Form<CommitmentValues>;
}

/** The fields of a commitment; those of its kind appear with it. */
export function CommitmentFields({ form }: Part) {
  const texts = useTexts(commitmentTexts);
  const { values, change, error } = form;
  return (
    <Stack>
      <Select
        label={texts.kind}
        name="kind"
        allowDeselect={false}
        data={KINDS.map((kind) => ({ value: kind, label: texts[`kind_${kind}`] }))}
        value={values.kind}
        error={error('kind')}
        onChange={(kind) => {
          if (kind !== null) change({ kind });
        }}
      />
      <LocalizedInput
        label={texts.title}
        name="title"
        description={texts.titleHint}
        required
        value={values.title}
        error={error}
        onChange={(title) => change({ title })}
      />
      <HowMany form={form} />
      {values.kind === 'outcomes_published' && <WhereAndWhen form={form} />}
      <WhichEvents form={form} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayInput
          label={texts.startsOn}
          name="startsOn"
          required
          value={values.startsOn}
          error={error('startsOn')}
          onChange={(startsOn) => change({ startsOn })}
        />
        <DayInput
          label={texts.endsOn}
          name="endsOn"
          clearable
          value={values.endsOn}
          error={error('endsOn')}
          onChange={(endsOn) => change({ endsOn })}
        />
        <NumberInput
          label={texts.number}
          name="number"
          description={texts.numberHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          min={1}
          value={values.number ?? ''}
          error={error('number') ?? taken(form.problem)}
          onChange={(value) => change({ number: typeof value === 'number' ? value : null })}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** A number that another one has is refused as a whole; the sentence belongs to the field all the same. */
function taken(problem: { readonly code: string; readonly title: string } | undefined) {
  return problem?.code === 'commitment_number_taken' ? problem.title : undefined;
}

/** How many, of what, in which period. */
function HowMany({ form }: Part) {
  const texts = useTexts(commitmentTexts);
  const { values, change, error } = form;
  const hint =
    values.kind === 'presence' || values.kind === 'themes_covered'
      ? texts[`targetHint_${values.kind}`]
      : texts.targetHint;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NumberInput
        label={texts.target}
        name="target"
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        allowDecimal={false}
        allowNegative={false}
        value={values.target ?? ''}
        error={error('target')}
        onChange={(value) => change({ target: typeof value === 'number' ? value : null })}
      />
      {values.kind === 'presence' && (
        <Select
          label={texts.dimension}
          name="dimension"
          allowDeselect={false}
          data={DIMENSIONS.map((one) => ({ value: one, label: texts[`dimension_${one}`] }))}
          value={values.dimension}
          error={error('dimension')}
          onChange={(dimension) => change({ dimension })}
        />
      )}
      <Select
        label={texts.period}
        name="period"
        allowDeselect={false}
        data={PERIODS.map((unit) => ({ value: unit, label: texts[`period_${unit}`] }))}
        value={values.period}
        error={error('period')}
        onChange={(period) => {
          if (period !== null) change({ period });
        }}
      />
    </SimpleGrid>
  );
}

/** By when and where an outcome must be out. */
function WhereAndWhen({ form }: Part) {
  const texts = useTexts(commitmentTexts);
  const words = useWords();
  const { values, change, error } = form;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NumberInput
        label={texts.withinDays}
        name="withinDays"
        required
        allowDecimal={false}
        allowNegative={false}
        value={values.withinDays ?? ''}
        error={error('withinDays')}
        onChange={(value) => change({ withinDays: typeof value === 'number' ? value : null })}
      />
      <MultiSelect
        label={texts.channels}
        name="channels"
        required
        data={optionsOf(words.channels)}
        value={values.channels}
        error={error('channels')}
        onChange={(channels) => change({ channels })}
      />
    </SimpleGrid>
  );
}

/** Which events count. */
function WhichEvents({ form }: Part) {
  const texts = useTexts(commitmentTexts);
  const words = useWords();
  const { values, change, error } = form;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <MultiSelect
        label={texts.eventKinds}
        name="eventKinds"
        description={texts.eventKindsHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={optionsOf(words.eventKinds)}
        value={values.eventKinds}
        error={error('eventKinds')}
        onChange={(eventKinds) => change({ eventKinds })}
      />
      <ThemeSelect
        label={texts.themes}
        name="themes"
        description={texts.themesHint}
        value={values.themes}
        error={error('themes')}
        onChange={(themes) => change({ themes })}
      />
    </SimpleGrid>
  );
}

/** What the fields are called, for the choice between two edits. */
export function useCommitmentLabels(): { readonly [K in keyof CommitmentValues]: string } {
  const texts = useTexts(commitmentTexts);
  return {
    number: texts.number,
    kind: texts.kind,
    title: texts.title,
    period: texts.period,
    target: texts.target,
    startsOn: texts.startsOn,
    endsOn: texts.endsOn,
    eventKinds: texts.eventKinds,
    themes: texts.themes,
    withinDays: texts.withinDays,
    channels: texts.channels,
    dimension: texts.dimension,
  };
}
