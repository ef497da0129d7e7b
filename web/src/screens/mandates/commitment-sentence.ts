import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay } from '../../time/time';
import { commitmentTexts } from './commitment.texts';
import type { Commitment } from './mandates.queries';

/** What a commitment makes the computer count, in words: `Events held: at least 1 per quarter · Round table · from …`. */
export function useCommitmentSentence(): (commitment: Commitment) => string {
  const texts = useTexts(commitmentTexts);
  const words = useWords();
  const localized = useLocalized();
  const day = useDay();
  const list = (items: readonly string[]) => items.join(', ');
  return (commitment) => {
    const { kind, target, dimension, period, withinDays, startsOn, endsOn } = commitment;
    const unit = texts[`period_${period}`];
    const first = day(startsOn);
    return [
      kind === 'presence'
        ? texts[`sentence_${dimension ?? 'country'}`](target, unit)
        : texts.sentence(texts[`kind_${kind}`], target, unit),
      withinDays === null ? '' : texts.within(withinDays),
      list(commitment.channels.map((channel) => words.channels[channel])),
      commitment.eventKinds.length === Object.keys(words.eventKinds).length
        ? ''
        : list(commitment.eventKinds.map((one) => words.eventKinds[one])),
      list(commitment.themes.map((theme) => localized(theme.title).text)),
      endsOn === null ? texts.binds(first) : texts.bindsUntil(first, day(endsOn)),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
