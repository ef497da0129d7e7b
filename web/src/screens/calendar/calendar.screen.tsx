import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useAddress } from '../../parts/address';
import { LinkButton } from '../../parts/link';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { useTexts, useWords } from '../../texts/texts';
import { useToday } from '../../time/time';
import type { CalendarFilter } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { Filters } from './filters';
import { MonthPart } from './month-part';
import { addMonths, readMonth, readYear } from './month-weeks';
import { useMonthWords } from './month-words';
import { PeriodBar } from './period-bar';
import { SeriesPart } from './series-part';
import { YearPart } from './year-part';

const VIEWS = ['month', 'year', 'series'] as const;

/** All events of the organization by month, by year, or by series with the gaps in its cadence. */
export default function CalendarScreen() {
  const texts = useTexts(calendarTexts);
  const words = useMonthWords();
  const today = useToday();
  const mayWrite = useCan('events:write');
  const { get, set } = useAddress();
  const filter = useFilter();
  const view = VIEWS.find((candidate) => candidate === get('view')) ?? 'month';
  const month = readMonth(get('month')) ?? today.slice(0, 7);
  const year = readYear(get('year')) ?? month.slice(0, 4);
  const newOn = month === today.slice(0, 7) ? today : `${month}-01`;
  return (
    <Page
      title={texts.title}
      windowTitle={`${texts.title} · ${view === 'month' ? words.month(month) : words.year(year)}`}
      actions={
        <>
          <LinkButton to="/series" variant="default">
            {texts.toSeries}
          </LinkButton>
          {mayWrite && (
            <LinkButton to={view === 'month' ? `/events/new?startsOn=${newOn}` : '/events/new'}>
              {texts.newEvent}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack>
        <Group justify="space-between">
          {view === 'month' ? (
            <PeriodBar
              unit="month"
              heading={words.month(month)}
              isNow={today.startsWith(month)}
              go={(steps) =>
                set({ month: steps === 0 ? undefined : addMonths(month, steps), year: undefined })
              }
            />
          ) : (
            <PeriodBar
              unit="year"
              heading={words.year(year)}
              isNow={today.startsWith(year)}
              go={(steps) =>
                set({
                  year: steps === 0 ? undefined : String(Number(year) + steps),
                  month: undefined,
                })
              }
            />
          )}
          <SegmentedControl
            aria-label={texts.view}
            className="no-print"
            data={VIEWS.map((value) => ({ value, label: texts[value] }))}
            value={view}
            onChange={(next) =>
              set({
                view: next === 'month' ? undefined : next,
                month: month === today.slice(0, 7) ? undefined : month,
                year: next === 'month' || year === month.slice(0, 4) ? undefined : year,
              })
            }
          />
        </Group>
        <Filters filter={filter} onlySeries={view === 'series'} />
        {view === 'month' && <MonthPart month={month} filter={filter} newOn={newOn} />}
        {view === 'year' && <YearPart year={year} filter={filter} />}
        {view === 'series' && <SeriesPart year={year} seriesId={filter.seriesId} />}
      </Stack>
    </Page>
  );
}

/** The filters of the address; what the product does not know is left out. */
function useFilter(): CalendarFilter {
  const { get } = useAddress();
  const words = useWords();
  const isKind = (value: string | undefined): value is NonNullable<CalendarFilter['kind']> =>
    value !== undefined && Object.hasOwn(words.eventKinds, value);
  const isState = (value: string | undefined): value is NonNullable<CalendarFilter['state']> =>
    value !== undefined && Object.hasOwn(words.eventStates, value);
  const [kind, state, themeId, seriesId] = [
    get('kind'),
    get('state'),
    get('themeId'),
    get('seriesId'),
  ];
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(isState(state) ? { state } : {}),
    ...(themeId === undefined ? {} : { themeId }),
    ...(seriesId === undefined ? {} : { seriesId }),
  };
}
