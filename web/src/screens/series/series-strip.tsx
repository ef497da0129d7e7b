import './series.css';
import { useTexts } from '../../texts/texts';
import { useMonthWords } from '../calendar/month-words';
import { daysFrom } from '../calendar/month-weeks';
import { scheduleTexts } from './schedule.texts';
import { SLOT_STATES, type Slot } from './slots';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly slots: readonly Slot[];
}

/** The intervals of a series over a year as a picture; the words beside it say the same. */
export function SeriesStrip({ from, to, today, slots }: Props) {
  const words = useMonthWords();
  const whole = daysFrom(from, to) + 1;
  const place = (first: string, last: string) => {
    const start = Math.max(0, daysFrom(from, first));
    const end = Math.min(whole, daysFrom(from, last) + 1);
    return {
      insetInlineStart: `${String((start / whole) * 100)}%`,
      width: `${String((Math.max(0, end - start) / whole) * 100)}%`,
    };
  };
  const months = Array.from({ length: 12 }, (_, n) => {
    const first = Temporal.PlainDate.from(from).add({ months: n });
    return {
      first: first.toString(),
      last: first.add({ months: 1 }).subtract({ days: 1 }).toString(),
    };
  }).filter(({ first }) => first <= to);
  return (
    <div className="strip" aria-hidden="true">
      <div className="strip-months">
        {months.map(({ first, last }) => (
          <span key={first} style={place(first, last)}>
            <span className="strip-month-name">{words.monthShort(first.slice(0, 7))}</span>
            <span className="strip-month-number">{Number(first.slice(5, 7))}</span>
          </span>
        ))}
      </div>
      <div className="strip-slots">
        {slots.map(({ startsOn, endsOn, state }) => (
          <span
            key={startsOn}
            className="strip-slot"
            data-state={state}
            style={place(startsOn, endsOn)}
          />
        ))}
        {slots
          .flatMap(({ events }) => events)
          .filter(({ startsLocal }) => startsLocal >= from && startsLocal.slice(0, 10) <= to)
          .map(({ id, state, startsLocal }) => (
            <span
              key={id}
              className="strip-event"
              data-state={state}
              style={{ insetInlineStart: place(startsLocal.slice(0, 10), to).insetInlineStart }}
            />
          ))}
        {today >= from && today <= to && (
          <span
            className="strip-today"
            style={{ insetInlineStart: place(today, to).insetInlineStart }}
          />
        )}
      </div>
    </div>
  );
}

/** What the colours and patterns of the strips mean. */
export function StripLegend() {
  const texts = useTexts(scheduleTexts);
  return (
    <ul className="list-bare strip-legend" role="list">
      {SLOT_STATES.map((state) => (
        <li key={state}>
          <span className="strip-slot" data-state={state} aria-hidden="true" />
          {texts[state]}
        </li>
      ))}
    </ul>
  );
}
