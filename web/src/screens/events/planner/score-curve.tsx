import { Paper, Text } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { useNumbers } from './plan-numbers';
import { resultTexts } from './result.texts';
import './planner.css';

interface Point {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly value: number;
}

const WIDTH = 300;
const HEIGHT = 70;

/** How a number came down in time; the first and the last value stand beside it in words. */
export function ScoreCurve({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly Point[];
}) {
  const texts = useTexts(resultTexts);
  const { bare } = useNumbers();
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = texts.curveWords(bare(first.value), bare(last.value));
  return (
    <Paper withBorder p="sm">
      <Text size="sm" fw={600}>
        {title}: {words}
      </Text>
      <svg
        className="score-curve"
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}: ${words}`}
      >
        <polyline points={stepsOf(points)} vectorEffect="non-scaling-stroke" />
      </svg>
      <Text size="xs" c="dimmed">
        {texts.lowerIsBetter}
      </Text>
    </Paper>
  );
}

/** A staircase: a value holds until a better one is found. */
function stepsOf(points: readonly Point[]): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [points.at(0)?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number) => (to === from ? 0 : (WIDTH * (at - from)) / (to - from));
  const y = (value: number) =>
    high === low ? HEIGHT - 4 : 4 + ((HEIGHT - 8) * (high - value)) / (high - low);
  const steps = points.flatMap(({ at, value }, index) => {
    const before = points[index - 1];
    return [...(before === undefined ? [] : [[x(at), y(before.value)]]), [x(at), y(value)]];
  });
  return [...steps, [WIDTH, y(values.at(-1) ?? 0)]]
    .map((pair) => pair.map((number) => number.toFixed(1)).join())
    .join(' ');
}
