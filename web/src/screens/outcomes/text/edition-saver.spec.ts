import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../../api/problem';
import { EditionSaver } from './edition-saver';
import type { ServerText, TextValues } from './text-values';

const QUICK = { pauseMs: 5, longestMs: 50, againMs: 20, keepMs: 1 };
const START: ServerText = {
  title: 'Title',
  summary: '',
  body: 'one\n\ntwo\n\nthree',
  version: 3,
  changedBy: null,
};

/** A server that keeps one text as the API does: an edit of another version is answered with the present text. */
function server(start: ServerText = START) {
  let now = start;
  const saves: Partial<TextValues>[] = [];
  let down = false;
  return {
    saves,
    now: () => now,
    disconnect: (yes: boolean) => {
      down = yes;
    },
    writeAs: (name: string, patch: Partial<TextValues>) => {
      now = { ...now, ...patch, version: now.version + 1, changedBy: { name } };
    },
    save: async (patch: Partial<TextValues>, version: number): Promise<ServerText> => {
      await Promise.resolve();
      if (down) throw new ApiProblem({ status: 0, code: 'network' });
      if (version !== now.version)
        throw new ApiProblem({ status: 412, code: 'stale_version', details: { edition: now } });
      saves.push(patch);
      now = { ...now, ...patch, version: now.version + 1, changedBy: { name: 'Me' } };
      return now;
    },
  };
}

type Server = ReturnType<typeof server>;

function saverOf(from: Server, draft?: ConstructorParameters<typeof EditionSaver>[0]['draft']) {
  const drafts: unknown[] = [];
  const saver = new EditionSaver({
    server: from.now(),
    draft,
    save: from.save,
    keep: (kept) => drafts.push(kept),
    delays: QUICK,
  });
  return { saver, drafts };
}

async function until(saver: EditionSaver, state: string): Promise<void> {
  for (let tries = 0; tries < 400 && saver.snapshot().state !== state; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(saver.snapshot().state).toBe(state);
}

describe('a text that is being written', () => {
  it('is saved after a pause, only what has changed, and its draft dropped', async () => {
    const at = server();
    const { saver, drafts } = saverOf(at);
    saver.change({ body: 'ONE\n\ntwo\n\nthree' });
    saver.change({ body: 'ONE!\n\ntwo\n\nthree' });
    expect(saver.snapshot().state).toBe('waiting');
    await until(saver, 'saved');
    expect(at.saves).toEqual([{ body: 'ONE!\n\ntwo\n\nthree' }]);
    expect(saver.version).toBe(4);
    expect(drafts.at(-1)).toBeUndefined();
    expect(saver.snapshot().savedAt).toBeDefined();
  });

  it('is not saved where only blanks were typed that the server takes out', async () => {
    const at = server();
    const { saver } = saverOf(at);
    saver.change({ body: `${START.body}\n\n`, title: 'Title ' });
    expect(saver.snapshot().state).toBe('saved');
    await saver.flush();
    expect(at.saves).toEqual([]);
  });

  it('is brought together with the edit of another person in another paragraph', async () => {
    const at = server();
    const { saver } = saverOf(at);
    at.writeAs('Aigerim', { body: 'one\n\ntwo\n\nTHREE', summary: 'In short.' });
    saver.change({ body: 'ONE\n\ntwo\n\nthree' });
    await until(saver, 'saved');
    expect(at.now().body).toBe('ONE\n\ntwo\n\nTHREE');
    expect(saver.snapshot().values).toEqual({
      title: 'Title',
      summary: 'In short.',
      body: 'ONE\n\ntwo\n\nTHREE',
    });
    expect(saver.snapshot().merged).toEqual({ by: 'Aigerim' });
    // On top of theirs, only what is mine was sent.
    expect(at.saves).toEqual([{ body: 'ONE\n\ntwo\n\nTHREE' }]);
  });

  it('is left to a person where both wrote the same paragraph, and then stands on theirs', async () => {
    const at = server();
    const { saver, drafts } = saverOf(at);
    at.writeAs('Aigerim', { body: 'uno\n\ntwo\n\nthree' });
    saver.change({ body: 'ONE\n\ntwo\n\nthree' });
    await until(saver, 'conflict');
    expect(at.now().body).toBe('uno\n\ntwo\n\nthree');
    expect(saver.snapshot().values.body).toBe('ONE\n\ntwo\n\nthree');
    expect(
      saver.snapshot().conflict?.fields.find(({ field }) => field === 'body')?.stretches[0],
    ).toEqual({
      kind: 'conflict',
      base: ['one'],
      mine: ['ONE'],
      theirs: ['uno'],
    });
    expect(drafts.at(-1)).toEqual(
      expect.objectContaining({ values: expect.objectContaining({ body: 'ONE\n\ntwo\n\nthree' }) }),
    );
    await saver.settle({ title: 'Title', summary: '', body: 'ONE uno\n\ntwo\n\nthree' });
    expect(at.now().body).toBe('ONE uno\n\ntwo\n\nthree');
    expect(saver.snapshot().state).toBe('saved');
  });

  it('asks again where a third edit came while the person was choosing', async () => {
    const at = server();
    const { saver } = saverOf(at);
    at.writeAs('Aigerim', { title: 'Theirs' });
    saver.change({ title: 'Mine' });
    await until(saver, 'conflict');
    at.writeAs('Li Wei', { title: 'A third' });
    await saver.settle({ ...saver.snapshot().values, title: 'Mine and theirs' });
    await until(saver, 'conflict');
    expect(at.now().title).toBe('A third');
    expect(saver.snapshot().values.title).toBe('Mine and theirs');
  });

  it('follows what others save while nothing is typed here', () => {
    const at = server();
    const { saver } = saverOf(at);
    at.writeAs('Aigerim', { body: 'theirs' });
    saver.follow(at.now());
    expect(saver.snapshot()).toEqual(expect.objectContaining({ state: 'saved' }));
    expect(saver.snapshot().values.body).toBe('theirs');
    expect(saver.version).toBe(4);
  });

  it('stays here while the connection is lost, and is saved when it is back', async () => {
    const at = server();
    const { saver, drafts } = saverOf(at);
    at.disconnect(true);
    saver.change({ body: 'typed on the train' });
    await until(saver, 'failed');
    expect(saver.snapshot().problem?.code).toBe('network');
    expect(drafts.at(-1)).toEqual(
      expect.objectContaining({ values: expect.objectContaining({ body: 'typed on the train' }) }),
    );
    at.disconnect(false);
    await until(saver, 'saved');
    expect(at.now().body).toBe('typed on the train');
  });

  it('comes back from its draft on the version that it began from', async () => {
    const at = server();
    at.writeAs('Aigerim', { body: 'one\n\ntwo\n\nTHREE' });
    const { title, summary, body } = START;
    const { saver } = saverOf(at, {
      values: { title, summary, body: 'ONE\n\ntwo\n\nthree' },
      base: { title, summary, body },
      version: 3,
    });
    expect(saver.snapshot().values.body).toBe('ONE\n\ntwo\n\nthree');
    await until(saver, 'saved');
    expect(at.now().body).toBe('ONE\n\ntwo\n\nTHREE');
  });
});
