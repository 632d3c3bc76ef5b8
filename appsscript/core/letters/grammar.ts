/** What a field holds: a phrase on a line, several lines, a link, a list or table that stands alone, or only that something is offered. */
export type FieldKind = 'text' | 'money' | 'date' | 'days' | 'number' | 'link' | 'lines' | 'block' | 'offer';

/** A slot that letters may use; `templates/_fields.yml`. */
export interface FieldRule {
  kind: FieldKind;
  /** Has a value whenever the letter is sent; otherwise a letter must be right without it. */
  always: boolean;
  /** Only inside `{{#one}}` or `{{#many}}`. */
  for?: 'one' | 'many';
  says: string;
}

/** Why one writes; `templates/_stages.yml`. */
export interface SituationRule {
  /** Rung of the ladder, in order from 1; absent for a side situation. */
  ladder?: number;
  /** 0 before due … 5 final. */
  firmness: number;
  says: string;
  /** What every language must have: `channel[.tone][.sector]`. */
  letters: string[];
}

/** A channel and its limits; `templates/_channels.yml`. */
export interface ChannelRule {
  says: string;
  subject: boolean;
  maxWords?: number;
  maxCharactersHan?: number;
  maxSubject?: number;
  maxParts?: number;
}

/** The grammar that every letter obeys, as the four files of `templates/` say it. */
export interface LibraryGrammar {
  fields: Record<string, FieldRule>;
  situations: Record<string, SituationRule>;
  channels: Record<string, ChannelRule>;
  tones: Record<string, { says: string }>;
}

/** Something in a letter that breaks the grammar: a stable rule name, a 1-based line of the file, what was found. */
export interface Finding {
  rule: string;
  line: number;
  found: string;
}
