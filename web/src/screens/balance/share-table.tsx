import './balance.css';
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../texts/language';
import { formatNumber, useTexts } from '../../texts/texts';
import { balanceTexts } from './balance.texts';

export interface ShareLine {
  readonly key: string;
  readonly name: string;
  /** The name where it carries a language of its own. */
  readonly shown?: ReactNode;
  readonly experts: number;
  readonly accepted: number;
  /** Opens the people behind the number. */
  readonly open?: (() => void) | undefined;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly lines: readonly ShareLine[];
  /** All people, of whom the shares are. */
  readonly all: number;
}

/** Shares of the people as a table with bars: how many, how many accepted, and how much of all that is. */
export function ShareTable({ id, title, note, lines, all }: Props) {
  const texts = useTexts(balanceTexts);
  const language = useLanguage();
  const most = Math.max(...lines.map(({ experts }) => experts), 1);
  const percent = (count: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
      all === 0 ? 0 : count / all,
    );
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb={4}>
        {title}
      </Title>
      <table className="balance-table" aria-labelledby={id}>
        {note !== undefined && <caption>{note}</caption>}
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{title}</span>
            </th>
            <td className="bar" />
            <th scope="col" className="number">
              {texts.people}
            </th>
            <th scope="col" className="number">
              {texts.acceptedColumn}
            </th>
            <th scope="col" className="number">
              {texts.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, shown, experts, accepted, open }) => (
            <tr key={key}>
              <th scope="row">{shown ?? name}</th>
              <td className="bar">
                <Bar experts={experts} accepted={accepted} most={most} />
              </td>
              <td className="number">
                {open === undefined || experts === 0 ? (
                  formatNumber(language, experts)
                ) : (
                  <button
                    type="button"
                    className="balance-number"
                    aria-haspopup="dialog"
                    aria-label={texts.whoIs(experts, name)}
                    onClick={open}
                  >
                    {formatNumber(language, experts)}
                  </button>
                )}
              </td>
              <td className="number">{formatNumber(language, accepted)}</td>
              <td className="number">{percent(experts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({
  experts,
  accepted,
  most,
}: {
  readonly experts: number;
  readonly accepted: number;
  readonly most: number;
}) {
  const width = (count: number) => ({ width: `${String((count / most) * 100)}%` });
  return (
    <div className="balance-bar" aria-hidden="true">
      {accepted > 0 && <div className="accepted" style={width(accepted)} />}
      {experts > accepted && <div className="asked" style={width(experts - accepted)} />}
    </div>
  );
}
