import type { PropertiesPort } from '../runs/ports.ts';

/** Kept with this spreadsheet, for all who use the add-on in it. */
export function createProperties(): PropertiesPort {
  return {
    get: (key) => PropertiesService.getDocumentProperties().getProperty(key),
    all: () => PropertiesService.getDocumentProperties().getProperties(),
    set(key, value) {
      PropertiesService.getDocumentProperties().setProperty(key, value);
    },
    remove(key) {
      PropertiesService.getDocumentProperties().deleteProperty(key);
    },
  };
}
