import { describe, expect, it } from 'vitest';
import { keepSettings, keptSettings, SETTINGS_KEY } from '../../appsscript/runs/kept-settings.ts';
import { createMemoryServices, createWorld } from './memory-services.ts';

const RU = { howToPay: 'Банк, счёт 1', nextStep: '', senderRole: '' };

function store(given: Record<string, string>) {
  const world = createWorld([]);
  for (const [key, text] of Object.entries(given)) world.properties.set(key, text);
  const { properties } = createMemoryServices(world);
  return { world, properties, read: () => keptSettings(properties.all()) };
}

describe('what is kept of the settings', () => {
  it('one text that cannot be read loses no other, and stays where it is', () => {
    const { world, properties, read } = store({
      [SETTINGS_KEY]: '{"senderName":"Maria"}',
      'texts.ru': JSON.stringify(RU),
      'texts.fr': '{"howToPay": "Banq',
    });
    expect(read()).toMatchObject({ senderName: 'Maria', texts: { ru: RU } });
    keepSettings(properties, { ...read(), balancesCheckedOn: '2026-03-31' });
    expect(world.properties.get('texts.fr')).toBe('{"howToPay": "Banq');
    expect(read()).toMatchObject({ balancesCheckedOn: '2026-03-31', texts: { ru: RU } });
  });

  it('what a newer rule would refuse is still hers', () => {
    const howToPay = 'Bank\n\nCard\n\nCash\n\nCheque';
    const { properties, read } = store({ [SETTINGS_KEY]: JSON.stringify({ howToPay }) });
    expect(read().howToPay).toBe(howToPay);
    keepSettings(properties, read());
    expect(read().howToPay).toBe(howToPay);
  });

  it('an unsafe page to pay at is not used, whoever saved it', () => {
    expect(store({ [SETTINGS_KEY]: '{"payLink":"http://pay.example.com"}' }).read().payLink).toBe('');
  });

  it('a text goes when she takes it out', () => {
    const { world, properties, read } = store({ 'texts.ru': JSON.stringify(RU) });
    keepSettings(properties, { ...read(), texts: {} });
    expect([...world.properties.keys()]).toEqual([SETTINGS_KEY]);
  });

  it('texts in one piece, as a file has them, become texts of their own', () => {
    const { world, properties, read } = store({ [SETTINGS_KEY]: JSON.stringify({ texts: { ru: RU } }) });
    keepSettings(properties, read());
    expect(JSON.parse(world.properties.get('texts.ru')!)).toEqual(RU);
    expect(read().texts).toEqual({ ru: RU });
  });
});
