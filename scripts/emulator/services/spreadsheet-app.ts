import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { booleanCriteria, validationCriteria, wrapStrategies } from './criteria.ts';
import { DataValidationBuilder } from './data-validation.ts';
import { Spreadsheet } from './spreadsheet.ts';
import {
  as,
  type GRuleBuilder,
  type GSheet,
  type GSpreadsheet,
  type GSpreadsheetApp,
  type GUi,
  type GValidationBuilder,
} from './types.ts';
import { Ui } from './ui.ts';

export class SpreadsheetApp implements Partial<GSpreadsheetApp> {
  static readonly kind = 'SpreadsheetApp';
  readonly #host: Host;
  readonly #spreadsheet: Spreadsheet;
  constructor(host: Host) {
    this.#host = host;
    this.#spreadsheet = new Spreadsheet(host);
  }
  getActive(): GSpreadsheet {
    return as(this.#spreadsheet);
  }
  getActiveSpreadsheet(): GSpreadsheet {
    return as(this.#spreadsheet);
  }
  getActiveSheet(): GSheet {
    return this.#spreadsheet.getActiveSheet();
  }
  getUi(): GUi {
    if (this.#host.trigger === 'clock')
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return as(new Ui(this.#host));
  }
  flush(): void {}
  newConditionalFormatRule(): GRuleBuilder {
    return as(new ConditionalFormatRuleBuilder());
  }
  newDataValidation(): GValidationBuilder {
    return as(new DataValidationBuilder());
  }
  get BooleanCriteria(): GSpreadsheetApp['BooleanCriteria'] {
    return as(booleanCriteria);
  }
  get DataValidationCriteria(): GSpreadsheetApp['DataValidationCriteria'] {
    return as(validationCriteria);
  }
  get WrapStrategy(): GSpreadsheetApp['WrapStrategy'] {
    return as(wrapStrategies);
  }
}
