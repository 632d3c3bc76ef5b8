import type { Answers } from '#core/agreement/question.ts';

/** An answer with its words, so that it can be listed when its question is gone. */
export interface KeptAnswer {
  id: string;
  option: string;
  title: string;
  text: string;
}

/** What a visitor has answered about one file: in memory, and gone with the file. */
export class KeptAnswers {
  private readonly byId = new Map<string, KeptAnswer>();
  private source = '';

  /** Answers about another file say nothing about this one. */
  beginFor(source: string): void {
    if (source !== this.source) this.byId.clear();
    this.source = source;
  }

  keep(...given: KeptAnswer[]): void {
    for (const answer of given) this.byId.set(answer.id, answer);
  }

  takeBack(id: string): void {
    this.byId.delete(id);
  }

  get list(): KeptAnswer[] {
    return [...this.byId.values()];
  }

  get answers(): Answers {
    return Object.fromEntries(this.list.map(({ id, option }) => [id, option]));
  }
}
