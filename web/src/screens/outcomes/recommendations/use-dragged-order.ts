import { useState, type DragEvent } from 'react';

/** What a row of a list needs so that it can be dragged to another place. */
export interface DraggedRow {
  /** Of the handle by which the row is taken. */
  readonly handle: {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  /** Of the row itself, over which others are dropped. */
  readonly row: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly 'data-dragged'?: true;
    /** Where what is dragged would come: shown as a line. */
    readonly 'data-drop'?: 'before' | 'after';
  };
}

/**
 * Lets the rows of a list be put in another order by dragging. By keyboard the buttons of a row do the same.
 * @param ids the rows that can be moved, in their order
 * @param moveTo puts a row at a place among them, counted from 0
 */
export function useDraggedOrder(
  ids: readonly string[],
  moveTo: (id: string, place: number) => void,
): (id: string) => DraggedRow {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<{ readonly id: string; readonly after: boolean }>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  /** The place that a row would have; undefined where it would stay. */
  const placeAt = (at: { readonly id: string; readonly after: boolean }) => {
    if (dragged === undefined) return undefined;
    const others = ids.filter((id) => id !== dragged);
    const beside = others.indexOf(at.id);
    if (beside < 0) return undefined;
    const place = beside + (at.after ? 1 : 0);
    return place === ids.indexOf(dragged) ? undefined : place;
  };
  const halfOf = (event: DragEvent, id: string) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return { id, after: event.clientY > top + height / 2 };
  };
  return (id) => ({
    handle: {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        const row = event.currentTarget.closest('li');
        if (row !== null) event.dataTransfer.setDragImage(row, 24, 24);
        setDragged(id);
      },
      onDragEnd: end,
    },
    row: {
      onDragOver: (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const at = halfOf(event, id);
        if (over?.id !== at.id || over.after !== at.after) setOver(at);
      },
      onDrop: (event) => {
        if (dragged === undefined) return;
        event.preventDefault();
        const place = placeAt(halfOf(event, id));
        if (place !== undefined) moveTo(dragged, place);
        end();
      },
      ...(dragged === id ? { 'data-dragged': true as const } : {}),
      ...(over?.id === id && placeAt(over) !== undefined
        ? { 'data-drop': over.after ? ('after' as const) : ('before' as const) }
        : {}),
    },
  });
}
