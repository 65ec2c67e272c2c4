/** A terminal's other screen, drawn over and over; whatever ends the program, the first one comes back as it was. */

export interface Screen {
  open(): void;
  /** Puts these lines, none wider than the terminal, in place of what is shown. */
  draw(lines: readonly string[]): void;
  /** Does nothing where the screen is not open. */
  close(): void;
}

const enterScreen = '\u001b[?1049h\u001b[?25l\u001b[H\u001b[2J';
const leaveScreen = '\u001b[?25h\u001b[?1049l';
const home = '\u001b[H';
const restOfLine = '\u001b[K';
const restOfScreen = '\u001b[J';

type Listeners = readonly (readonly [NodeJS.Signals | 'exit', () => void])[];

/** What is to happen where the program ends, is stopped or goes on while the screen is open. */
const listenersFor = (show: () => void, hide: () => void, redraw: () => void): Listeners => {
  // SIGINT is the command line's own; these would end the program without a farewell.
  const onEnd = (): void => process.exit(143);
  return [
    ['exit', hide],
    ['SIGTERM', onEnd],
    ['SIGHUP', onEnd],
    [
      'SIGTSTP',
      () => {
        hide();
        process.kill(process.pid, 'SIGSTOP');
      },
    ],
    [
      'SIGCONT',
      () => {
        show();
        redraw();
      },
    ],
  ];
};

/** `redraw` is called when the terminal is another size, or is ours again. */
export const createScreen = (stream: NodeJS.WriteStream, redraw: () => void): Screen => {
  let shown = false;
  const show = (): void => {
    if (!shown) stream.write(enterScreen);
    shown = true;
  };
  const hide = (): void => {
    if (shown) stream.write(leaveScreen);
    shown = false;
  };
  const onResize = (): void => {
    stream.write(`${home}${restOfScreen}`);
    redraw();
  };
  const listeners = listenersFor(show, hide, redraw);
  return {
    open: () => {
      for (const [event, listener] of listeners) process.on(event, listener);
      stream.on('resize', onResize);
      show();
    },
    draw: (lines) => {
      if (!shown) return;
      const text = lines.map((line) => line + restOfLine).join('\r\n');
      stream.write(`${home}${text}${restOfScreen}`);
    },
    close: () => {
      for (const [event, listener] of listeners) process.off(event, listener);
      stream.off('resize', onResize);
      hide();
    },
  };
};
