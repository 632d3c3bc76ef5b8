import type { Settings } from '#core/settings/settings.ts';

/** Settings of an owner who has said nothing yet. Letters need more before they may go (`missingSettings`). */
export const DEFAULT_SETTINGS: Settings = {
  senderName: '',
  businessName: '',
  replyTo: '',
  howToPay: '',
  payLink: '',
  language: null,
  tone: null,
  currency: null,
  balancesCheckedOn: null,
  minimumBalance: null,
  ladder: null,
  sendingDays: null,
  nextStep: '',
  phone: '',
  senderRole: '',
  helpContact: '',
  offers: [],
  sector: null,
  texts: {},
  answerLinks: true,
  answerLinksFormal: false,
};
