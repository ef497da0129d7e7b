import './releases.css';
import { Button, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../texts/language';
import { formatNumber, useTexts } from '../../../texts/texts';
import { differencesTexts } from './differences.texts';

interface FoldProps {
  readonly title: string;
  /** How many things are in it, where the title does not say it. */
  readonly count?: number;
  readonly opened?: boolean;
  readonly children: ReactNode;
}

/** A part that is closed until one wants to see it. */
export function Fold({ title, count, opened = false, children }: FoldProps) {
  const language = useLanguage();
  const [open, setOpen] = useState(opened);
  return (
    <details
      className="release-fold"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{title}</span>
        {count !== undefined && (
          <span className="release-count">{formatNumber(language, count)}</span>
        )}
      </summary>
      {open && <div className="release-fold-inside">{children}</div>}
    </details>
  );
}

/** So many of a long list are drawn at once. */
const STEP = 50;

interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list of which the first ones are drawn, and more when asked for. */
export function LongList<T>({ label, items, keyOf, children }: LongListProps<T>) {
  const texts = useTexts(differencesTexts);
  const [shown, setShown] = useState(STEP);
  const rest = items.length - shown;
  return (
    <>
      <ul className="release-list" role="list" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setShown((before) => before + STEP)}
        >
          {texts.more(Math.min(rest, STEP))}
        </Button>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A part of a dialog under its own heading. */
export function Part({ title, lead, children }: PartProps) {
  return (
    <Stack component="section" gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      {lead !== undefined && <div className="release-quiet">{lead}</div>}
      {children}
    </Stack>
  );
}
