import type { HelpAnswer } from '../../runs/answers.ts';
import { make, show, wayBack } from '../dom.ts';
import { openPage } from '../page.ts';
import { ask, closeWindow } from '../server.ts';
import { siteLink } from '../site-link.ts';

openPage<HelpAnswer>(
  () => ask('loadHelp'),
  ({ columns, language }, say) => {
    const site = siteLink(language, '', say('site'));
    const steps = ['step1', 'step2', 'step3', 'step4', 'step5'];
    show(
      [
        make('h1', {}, say('stepsTitle')),
        make('ol', {}, ...steps.map((step) => make('li', {}, say(step)))),
        make('h2', {}, say('columnsTitle')),
        make('p', {}, say('columnsHelp')),
        make('ul', { class: 'chips' }, ...columns.map((column) => make('li', { class: 'chip' }, column))),
        make('h2', {}, say('privacyTitle')),
        make('p', {}, say('privacy')),
        make('p', {}, say('privacyMail')),
        site && make('p', {}, site),
      ],
      [wayBack(say('close'), closeWindow, 'main')],
    );
  },
);
