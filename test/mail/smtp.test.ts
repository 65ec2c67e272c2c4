import { expect, it } from 'vitest';
import { smtpDialogue } from '../../src/mail/smtp.ts';
import { endpoints } from '../support/mail-server.ts';

it.each([
  ['192.0.2.1', 'EHLO [192.0.2.1]\r\n'],
  ['2001:db8::1', 'EHLO [IPv6:2001:db8::1]\r\n'],
])('a client at %s says %j', (local, hello) => {
  const dialogue = smtpDialogue(endpoints.smtps, local);
  const said: string[] = [];
  let turn = dialogue.next('');
  for (let i = 0; i < 5 && turn.done !== true; i += 1) {
    if (turn.value.step === 'send') said.push(turn.value.octets);
    turn = dialogue.next(turn.value.step === 'read' ? '220 ready' : '');
  }
  expect(said).toEqual([hello]);
});
