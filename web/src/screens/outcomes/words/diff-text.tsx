import './diff-text.css';
import { defineTexts, useTexts } from '../../../texts/texts';
import type { Piece } from './word-diff';

const texts = defineTexts({
  added: { en: 'added:', ru: 'добавлено:', kk: 'қосылды:', zh: '新增：' },
  removed: { en: 'removed:', ru: 'убрано:', kk: 'алынды:', zh: '删除：' },
});

/** A text with what came and what went in it: underlined and struck through, and named for screen readers. */
export function DiffText({
  pieces,
  lang,
}: {
  readonly pieces: readonly Piece[];
  readonly lang: string;
}) {
  const words = useTexts(texts);
  return (
    <span lang={lang} className="kept-lines">
      {pieces.map((piece, index) => {
        // Pieces have no name of their own, and their order does not change.
        const key = `${String(index)} ${piece.kind}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        const Tag = piece.kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key} className={`diff-${piece.kind}`}>
            <span className="diff-word"> {words[piece.kind]} </span>
            {piece.text}
          </Tag>
        );
      })}
    </span>
  );
}
