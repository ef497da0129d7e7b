import { Fieldset, Modal, NumberInput, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { RULE_CODES } from '../../../../../src/programme/soft-rules/rule-codes.js';
import { answer, api, ifMatch, type View } from '../../../api/client';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { notifyDone } from '../../../parts/notify';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { TimeField } from '../../../time/date-inputs';
import { refreshProgramme, type Board } from './programme.queries';
import { ruleAbout, ruleName, rulesTexts } from './rules.texts';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

type Values = Pick<View<'ProgrammeRulesView'>, 'levels' | 'settings'>;
type Level = Values['levels']['capacity'];
const LEVELS: readonly Level[] = ['off', 'warn', 'block'];

/** By what the programme of this event is judged: each rule in plain words with its level. */
export function RulesDialog({ board, mayWrite, onClose }: Props) {
  const texts = useTexts(rulesTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={texts.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {mayWrite ? <RulesForm board={board} onClose={onClose} /> : <RulesAsTheyAre board={board} />}
    </Modal>
  );
}

function RulesAsTheyAre({ board }: { readonly board: Board }) {
  const texts = useTexts(rulesTexts);
  return (
    <Stack>
      <Text>{texts.readOnly}</Text>
      <Table>
        <Table.Tbody>
          {RULE_CODES.map((code) => (
            <Table.Tr key={code}>
              <Table.Th scope="row">
                {texts[ruleName(code)]}
                <Text size="sm" c="dimmed" fw={400}>
                  {texts[ruleAbout(code)]}
                </Text>
              </Table.Th>
              <Table.Td>{texts[board.rules.levels[code]]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function RulesForm({ board, onClose }: Omit<Props, 'mayWrite'>) {
  const texts = useTexts(rulesTexts);
  const common = useTexts(consoleTexts);
  const queries = useQueryClient();
  const eventId = board.event.id;
  const valuesOf = ({ levels, settings }: View<'ProgrammeRulesView'>): Values => ({
    levels,
    settings,
  });
  const form = useForm<Values>({
    id: `programme-rules.${eventId}`,
    initial: valuesOf(board.rules),
    version: board.rules.version,
    save: async (body, version) => {
      await answer(
        api.PUT('/api/v1/events/{id}/programme-rules', {
          params: {
            path: { id: eventId },
            header: ifMatch(version ?? board.rules.version),
          },
          body,
        }),
      );
      await refreshProgramme(queries, eventId);
      notifyDone(common.saved);
    },
    current: async () => {
      const now = await answer(
        api.GET('/api/v1/events/{id}/programme-rules', { params: { path: { id: eventId } } }),
      );
      return { values: valuesOf(now), version: now.version };
    },
  });
  const { levels, settings } = form.values;
  const measure = (name: keyof Values['settings'], min: number, max: number) => (
    <NumberInput
      label={texts[name]}
      name={`settings.${name}`}
      min={min}
      max={max}
      hideControls
      step={5}
      allowDecimal={false}
      value={Number(settings[name])}
      error={form.error(`settings.${name}`)}
      onChange={(value) => {
        if (typeof value === 'number') form.change({ settings: { ...settings, [name]: value } });
      }}
    />
  );
  return (
    <FormFrame
      form={form}
      labels={{ levels: texts.title, settings: texts.measures }}
      show={(field, values) =>
        field === 'levels'
          ? RULE_CODES.map(
              (code) => `${texts[ruleName(code)]}: ${texts[values.levels[code]]}`,
            ).join('\n')
          : Object.values(values.settings).join(', ')
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <Text>{texts.lead}</Text>
      <Stack gap="sm" component="ul" className="list-bare" role="list">
        {RULE_CODES.map((code) => (
          <li key={code} className="programme-rule">
            <div>
              <Text fw={600}>{texts[ruleName(code)]}</Text>
              <Text size="sm" c="dimmed">
                {texts[ruleAbout(code)]}
              </Text>
            </div>
            <SegmentedControl
              aria-label={texts[ruleName(code)]}
              data={LEVELS.map((level) => ({ value: level, label: texts[level] }))}
              value={levels[code]}
              onChange={(chosen) => {
                const level = LEVELS.find((candidate) => candidate === chosen);
                if (level !== undefined) form.change({ levels: { ...levels, [code]: level } });
              }}
            />
          </li>
        ))}
      </Stack>
      <Fieldset legend={texts.measures}>
        <div className="programme-measures">
          {measure('roomChangeMinutes', 0, 240)}
          {measure('venueChangeMinutes', 0, 1440)}
          {measure('longestDayMinutes', 30, 1440)}
          {measure('longestStretchMinutes', 30, 1440)}
          <TimeField
            label={texts.workingDayStart}
            name="settings.workingDayStart"
            value={settings.workingDayStart}
            error={form.error('settings.workingDayStart')}
            onChange={(workingDayStart) =>
              form.change({ settings: { ...settings, workingDayStart } })
            }
          />
          <TimeField
            label={texts.workingDayEnd}
            name="settings.workingDayEnd"
            value={settings.workingDayEnd}
            error={form.error('settings.workingDayEnd')}
            onChange={(workingDayEnd) => form.change({ settings: { ...settings, workingDayEnd } })}
          />
        </div>
      </Fieldset>
    </FormFrame>
  );
}
