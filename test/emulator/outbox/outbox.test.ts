import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { expect, it, onTestFinished } from 'vitest';
import { toEml } from '../../../scripts/emulator/outbox/eml.ts';
import { readOutbox, saveOutbox } from '../../../scripts/emulator/outbox/outbox-folder.ts';
import { emulate } from '../bundle.ts';

const send = `function send() {
  MailApp.sendEmail({ to: 'zoe@example.com', cc: 'Books <books@example.com>', bcc: 'me@example.com', name: 'Мария Иванова',
    replyTo: 'maria@example.com', subject: 'Счёт № 7\\r\\nBcc: thief@example.com 🌷', body: 'Здравствуйте,\\nZoë',
    htmlBody: '<p dir="auto">Здравствуйте<img src="cid:qr"></p>',
    attachments: [Utilities.newBlob([1, -1], 'application/pdf', 'счёт.pdf')],
    inlineImages: { qr: Utilities.newBlob([71, 73, 70], 'image/gif', 'qr.gif') } });
  MailApp.sendEmail('ben@example.com', 'Second', 'Text only');
}`;

it('a mail is a file another program reads as it was meant', async () => {
  const emulator = emulate(send);
  expect(emulator.execute('send').error).toBeNull();
  const mail = await PostalMime.parse(await toEml(emulator.outbox[0]!));
  expect(mail.from).toMatchObject({ address: 'owner@example.com', name: 'Мария Иванова' });
  expect(mail.to?.map((to) => to.address)).toEqual(['zoe@example.com']);
  expect(mail.cc?.map((cc) => cc.address)).toEqual(['books@example.com']);
  expect(mail.bcc?.map((bcc) => bcc.address)).toEqual(['me@example.com']);
  expect(mail.replyTo?.[0]?.address).toBe('maria@example.com');
  expect(mail.subject).toBe('Счёт № 7 Bcc: thief@example.com 🌷');
  expect(mail.text?.trim()).toBe('Здравствуйте,\nZoë');
  expect(mail.html?.trim()).toBe('<p dir="auto">Здравствуйте<img src="cid:qr"></p>');
  expect(mail.date).toBe('2026-03-31T07:00:00.000Z');
  const parts = mail.attachments.map(({ filename, mimeType, content }) => [
    filename,
    mimeType,
    [...new Uint8Array(content as ArrayBuffer)],
  ]);
  expect(parts).toContainEqual(['счёт.pdf', 'application/pdf', [1, 255]]);
  expect(parts).toContainEqual(['qr.gif', 'image/gif', [71, 73, 70]]);
});

it('the folder holds each mail once, in order, however often it is saved', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outbox-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const emulator = emulate(send);
  emulator.execute('send');
  await saveOutbox(folder, emulator.outbox);
  await saveOutbox(folder, emulator.outbox);
  const saved = await readOutbox(folder);
  expect(saved.map((entry) => entry.mail.subject)).toEqual([emulator.outbox[0]!.subject, 'Second']);
  expect(saved.map((entry) => entry.mail)).toEqual(emulator.outbox);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'));
  expect(files.sort()).toEqual(saved.map((entry) => entry.file).sort());
  expect(fs.readFileSync(path.join(folder, saved[1]!.file), 'utf8')).toContain('Text only');
});

it('an outbox that is not there yet is empty', async () => {
  expect(await readOutbox(path.join(os.tmpdir(), 'no-such-outbox'))).toEqual([]);
});
