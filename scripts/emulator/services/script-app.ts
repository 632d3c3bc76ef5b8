import type { Host, HostState } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { Enumeration } from './enumeration.ts';
import {
  as,
  type GClockTriggerBuilder,
  type GScriptApp,
  type GTrigger,
  type GTriggerBuilder,
} from './types.ts';

export const authModes = new Enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const eventTypes = new Enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
const triggerSources = new Enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

type TriggerModel = HostState['triggers'][number];

export class ScriptApp implements Partial<GScriptApp> {
  static readonly kind = 'ScriptApp';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  get AuthMode(): GScriptApp['AuthMode'] {
    return as(authModes);
  }
  get EventType(): GScriptApp['EventType'] {
    return as(eventTypes);
  }
  get TriggerSource(): GScriptApp['TriggerSource'] {
    return as(triggerSources);
  }
  newTrigger(functionName: string): GTriggerBuilder {
    return as(new TriggerBuilder(this.#host, functionName));
  }
  getProjectTriggers(): GTrigger[] {
    return this.#host.state.triggers.map((trigger) => as<GTrigger>(new Trigger(trigger)));
  }
  deleteTrigger(trigger: GTrigger): void {
    const id = as<Trigger>(trigger).getUniqueId();
    const { triggers } = this.#host.state;
    triggers.splice(0, triggers.length, ...triggers.filter((other) => other.id !== id));
  }
}

export class Trigger implements Partial<GTrigger> {
  static readonly kind = 'Trigger';
  readonly #model: TriggerModel;
  constructor(model: TriggerModel) {
    this.#model = model;
  }
  getHandlerFunction(): string {
    return this.#model.handler;
  }
  getUniqueId(): string {
    return this.#model.id;
  }
  getEventType(): ReturnType<GTrigger['getEventType']> {
    return as(eventTypes.values.CLOCK);
  }
  getTriggerSource(): ReturnType<GTrigger['getTriggerSource']> {
    return as(triggerSources.values.CLOCK);
  }
}

export class TriggerBuilder implements Partial<GTriggerBuilder> {
  static readonly kind = 'TriggerBuilder';
  readonly #host: Host;
  readonly #handler: string;
  constructor(host: Host, handler: string) {
    this.#host = host;
    this.#handler = handler;
  }
  timeBased(): GClockTriggerBuilder {
    return as(new ClockTriggerBuilder(this.#host, this.#handler));
  }
}

export class ClockTriggerBuilder implements Partial<GClockTriggerBuilder> {
  static readonly kind = 'ClockTriggerBuilder';
  readonly #host: Host;
  readonly #model: Omit<TriggerModel, 'id'>;
  constructor(host: Host, handler: string) {
    this.#host = host;
    this.#model = { handler };
  }
  everyHours(hours: number): GClockTriggerBuilder {
    this.#model.everyHours = hours;
    return as(this);
  }
  everyDays(days: number): GClockTriggerBuilder {
    this.#model.everyDays = days;
    return as(this);
  }
  atHour(hour: number): GClockTriggerBuilder {
    this.#model.atHour = hour;
    return as(this);
  }
  create(): GTrigger {
    const { state, limits } = this.#host;
    if (state.triggers.length >= limits.triggersPerUser)
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted before more can be added.',
      );
    const model = { id: String(this.#host.newId()), ...this.#model };
    state.triggers.push(model);
    return as(new Trigger(model));
  }
}
