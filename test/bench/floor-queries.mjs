// The simplest possible loop: COUNT questions to ADDRESS:PORT, so many at a time, each answer counted and dropped.
import { createSocket } from 'node:dgram';

const [address, port, count, most] = process.argv.slice(2);
const query = Buffer.from('000001000001000000000000026431076578616d706c6500000f0001', 'hex');
const socket = createSocket('udp4');
let [sent, heard, last] = [0, 0, 0];
const send = () => {
  if (sent >= Number(count)) return;
  sent += 1;
  socket.send(query, Number(port), address);
};
socket.on('message', () => {
  heard += 1;
  if (heard >= Number(count)) process.exit(0);
  send();
});
// A lost packet is asked again, so that the loop ends.
setInterval(() => {
  const lost = heard === last ? sent - heard : 0;
  for (let i = 0; i < lost; i += 1) socket.send(query, Number(port), address);
  last = heard;
}, 500);
for (let i = 0; i < Number(most); i += 1) send();
