import { Enumeration } from './enumeration.ts';

export const booleanCriteria = new Enumeration('TEXT_EQUAL_TO', 'CUSTOM_FORMULA');
export const validationCriteria = new Enumeration('CHECKBOX', 'VALUE_IN_LIST');
export const wrapStrategies = new Enumeration('WRAP', 'OVERFLOW', 'CLIP');
