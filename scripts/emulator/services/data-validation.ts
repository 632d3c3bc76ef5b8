import { ServiceError } from '../realm/errors.ts';
import type { Validation } from '../workbook/model.ts';
import { validationCriteria } from './criteria.ts';
import { as, type GValidation, type GValidationBuilder } from './types.ts';

export class DataValidation implements Partial<GValidation> {
  static readonly kind = 'DataValidation';
  readonly model: Validation;
  constructor(model: Validation) {
    this.model = model;
  }
  getAllowInvalid(): boolean {
    return this.model.kind === 'other' ? true : this.model.allowInvalid;
  }
  getCriteriaType(): ReturnType<GValidation['getCriteriaType']> {
    const { CHECKBOX, VALUE_IN_LIST } = validationCriteria.values;
    return as(this.model.kind === 'checkbox' ? CHECKBOX : this.model.kind === 'list' ? VALUE_IN_LIST : null);
  }
  getCriteriaValues(): unknown[] {
    return this.model.kind === 'list' ? [this.model.values, true] : [];
  }
  getHelpText(): ReturnType<GValidation['getHelpText']> {
    return as(this.model.kind === 'list' ? (this.model.help ?? null) : null);
  }
  copy(): GValidationBuilder {
    return as(new DataValidationBuilder(structuredClone(this.model)));
  }
}

export class DataValidationBuilder implements Partial<GValidationBuilder> {
  static readonly kind = 'DataValidationBuilder';
  #model: Validation | null;
  #allowInvalid = true;
  #help: string | undefined;
  constructor(model: Validation | null = null) {
    this.#model = model;
  }
  requireValueInList(values: string[], _showDropdown?: boolean): GValidationBuilder {
    this.#model = { kind: 'list', values: values.map(String), allowInvalid: this.#allowInvalid };
    return as(this);
  }
  requireCheckbox(...values: unknown[]): GValidationBuilder {
    if (values.length > 0)
      throw new ServiceError('EMULATOR GAP: requireCheckbox with values is not emulated');
    this.#model = { kind: 'checkbox', allowInvalid: this.#allowInvalid };
    return as(this);
  }
  setAllowInvalid(allowInvalid: boolean): GValidationBuilder {
    this.#allowInvalid = allowInvalid;
    return as(this);
  }
  setHelpText(help: string): GValidationBuilder {
    this.#help = help;
    return as(this);
  }
  getAllowInvalid(): boolean {
    return this.#allowInvalid;
  }
  build(): GValidation {
    if (!this.#model) throw new ServiceError('A data validation rule must have a criteria.');
    const model: Validation = structuredClone(this.#model);
    if (model.kind !== 'other') model.allowInvalid = this.#allowInvalid;
    if (model.kind === 'list' && this.#help) model.help = this.#help;
    return as(new DataValidation(model));
  }
}
