import { Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { helpTexts } from './help.texts';

const KEYS = [
  ['arrows', ['← ↑ → ↓']],
  ['enter', ['Enter']],
  ['escape', ['Esc']],
  ['resize', ['Shift + ↑ ↓']],
  ['page', ['Page ↑', 'Page ↓']],
  ['days', ['Ctrl + ← →']],
  ['follow', ['F']],
  ['swap', ['S']],
  ['takeOut', ['U']],
  ['choose', ['Space']],
  ['all', ['Ctrl + A']],
  ['open', ['O']],
  ['undo', ['Ctrl + Z', 'Ctrl + Shift + Z']],
] as const;

/** The keys of the board, and what the mouse does with keys held. */
export function BoardHelp({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(helpTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.title}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{texts.lead}</Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.key}</Table.Th>
              <Table.Th scope="col">{texts.does}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {KEYS.map(([name, keys]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {keys.map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Th>
                <Table.Td>{texts[name]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Title order={3} size="h5">
          {texts.mouse}
        </Title>
        <Text size="sm">{texts.mouseDrag}</Text>
        <Text size="sm">{texts.mouseMore}</Text>
      </Stack>
    </Modal>
  );
}
