import { Button, Checkbox, Fieldset, Group, Table } from '@mantine/core';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts/texts';
import { AREA_NAMES, areaTexts, tokensTexts, type AreaName } from './tokens.texts';

const RIGHTS = ['read', 'write', 'approve', 'publish'] as const;

/** The rights that there are in an area, of which a role may hold some. */
function rightsOf(area: AreaName): readonly (typeof RIGHTS)[number][] {
  return RIGHTS.filter(
    (right) =>
      right === 'read' ||
      right === 'write' ||
      (right === 'approve' ? area === 'outcomes' : area === 'publications'),
  );
}

interface Props {
  readonly value: readonly string[];
  readonly onChange: (scopes: string[]) => void;
  readonly error: string | undefined;
}

/** What a token may do, area by area; only rights that one holds oneself are offered. */
export function ScopeTable({ value, onChange, error }: Props) {
  const texts = useTexts(tokensTexts);
  const areas = useTexts(areaTexts);
  const { can } = useSession();
  const held = AREA_NAMES.flatMap((area) =>
    rightsOf(area)
      .map((right) => `${area}:${right}`)
      .filter((permission) => can(permission)),
  );
  const toggle = (scope: string, on: boolean) =>
    onChange(held.filter((other) => (other === scope ? on : value.includes(other))));
  return (
    <Fieldset legend={`${texts.scopes} *`} data-field="scopes" tabIndex={-1}>
      {error !== undefined && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
      <Group gap="xs" mb="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange(held.filter((s) => s.endsWith(':read') || value.includes(s)))}
        >
          {texts.chooseAllRead}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
          {texts.chooseNone}
        </Button>
      </Group>
      <Table verticalSpacing={4}>
        <Table.Caption className="unseen">{texts.scopes}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.area}</Table.Th>
            <Table.Th scope="col">{texts.scopes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {AREA_NAMES.filter((area) => held.some((scope) => scope.startsWith(`${area}:`))).map(
            (area) => (
              <Table.Tr key={area}>
                <Table.Th scope="row" fw={400}>
                  {areas[area]}
                </Table.Th>
                <Table.Td>
                  <Group gap="md">
                    {rightsOf(area)
                      .filter((right) => held.includes(`${area}:${right}`))
                      .map((right) => (
                        <Checkbox
                          key={right}
                          label={texts[right]}
                          aria-label={`${areas[area]}: ${texts[right]}`}
                          checked={value.includes(`${area}:${right}`)}
                          onChange={(event) =>
                            toggle(`${area}:${right}`, event.currentTarget.checked)
                          }
                        />
                      ))}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Fieldset>
  );
}

/** The scopes of a token in words, area by area. */
export function useScopeWords(): (scopes: readonly string[]) => string {
  const texts = useTexts(tokensTexts);
  const areas = useTexts(areaTexts);
  return (scopes) => {
    if (scopes.includes('*')) return texts.everything;
    const all = scopes.includes('*:read') ? [texts.readEverything] : [];
    const named = AREA_NAMES.flatMap((area) => {
      const rights = rightsOf(area).filter(
        (right) => scopes.includes(`${area}:*`) || scopes.includes(`${area}:${right}`),
      );
      if (rights.length === 0) return [];
      return [`${areas[area]}: ${rights.map((right) => texts[right].toLowerCase()).join(', ')}`];
    });
    return [...all, ...named].join('; ');
  };
}
