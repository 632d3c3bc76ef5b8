import { ServiceError } from '../realm/errors.ts';
import { formatArea } from '../workbook/address.ts';
import type { ConditionalRule } from '../workbook/model.ts';
import { normalColour } from './colour.ts';
import { booleanCriteria } from './criteria.ts';
import type { Range } from './range.ts';
import { as, type GCondition, type GRange, type GRule, type GRuleBuilder } from './types.ts';

type RangeOf = (address: string) => Range;

export class ConditionalFormatRule implements Partial<GRule> {
  static readonly kind = 'ConditionalFormatRule';
  readonly model: ConditionalRule;
  readonly rangeOf: RangeOf;
  constructor(model: ConditionalRule, rangeOf: RangeOf) {
    this.model = model;
    this.rangeOf = rangeOf;
  }
  getRanges(): GRange[] {
    return this.model.ranges.map((address) => as<GRange>(this.rangeOf(address)));
  }
  /** Null for rules the emulator keeps without understanding; live, null is only for colour scales. */
  getBooleanCondition(): GCondition | null {
    return this.model.when.kind === 'other' ? null : as(new BooleanCondition(this.model));
  }
  copy(): GRuleBuilder {
    return as(new ConditionalFormatRuleBuilder(structuredClone(this.model), this.rangeOf));
  }
}

export class BooleanCondition implements Partial<GCondition> {
  static readonly kind = 'BooleanCondition';
  readonly #rule: ConditionalRule;
  constructor(rule: ConditionalRule) {
    this.#rule = rule;
  }
  getCriteriaType(): ReturnType<GCondition['getCriteriaType']> {
    const { TEXT_EQUAL_TO, CUSTOM_FORMULA } = booleanCriteria.values;
    return as(this.#rule.when.kind === 'formula' ? CUSTOM_FORMULA : TEXT_EQUAL_TO);
  }
  getCriteriaValues(): unknown[] {
    const { when } = this.#rule;
    if (when.kind === 'formula') return [when.formula];
    return when.kind === 'text-equal-to' ? [when.text] : [];
  }
  getBackground(): string | null {
    return this.#rule.background ?? null;
  }
  getFontColor(): string | null {
    return this.#rule.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.#rule.bold ?? null;
  }
}

export class ConditionalFormatRuleBuilder implements Partial<GRuleBuilder> {
  static readonly kind = 'ConditionalFormatRuleBuilder';
  #rule: Partial<ConditionalRule>;
  #rangeOf: RangeOf;
  constructor(rule: Partial<ConditionalRule> = {}, rangeOf: RangeOf = noRange) {
    this.#rule = rule;
    this.#rangeOf = rangeOf;
  }
  #with(part: Partial<ConditionalRule>): GRuleBuilder {
    this.#rule = { ...this.#rule, ...part };
    return as(this);
  }
  whenTextEqualTo(text: string): GRuleBuilder {
    return this.#with({ when: { kind: 'text-equal-to', text } });
  }
  whenFormulaSatisfied(formula: string): GRuleBuilder {
    return this.#with({ when: { kind: 'formula', formula } });
  }
  setBackground(colour: string | null): GRuleBuilder {
    return this.#with({ background: normalColour(colour) });
  }
  setFontColor(colour: string | null): GRuleBuilder {
    return this.#with({ fontColor: normalColour(colour) });
  }
  setBold(bold: boolean): GRuleBuilder {
    return this.#with({ bold });
  }
  setRanges(ranges: GRange[]): GRuleBuilder {
    const own = as<Range[]>(ranges);
    this.#rangeOf = (address) => own.find((range) => formatArea(range.area) === address) ?? noRange(address);
    return this.#with({ ranges: own.map((range) => formatArea(range.area)) });
  }
  build(): GRule {
    if (!this.#rule.ranges?.length)
      throw new ServiceError('Conditional format rules must have at least one range.');
    if (!this.#rule.when) throw new ServiceError('Conditional format rules must have a condition.');
    return as(new ConditionalFormatRule({ ...(this.#rule as ConditionalRule) }, this.#rangeOf));
  }
  copy(): GRuleBuilder {
    return as(new ConditionalFormatRuleBuilder({ ...this.#rule }, this.#rangeOf));
  }
}

function noRange(address: string): Range {
  throw new ServiceError(`Range not found: ${address}`);
}
