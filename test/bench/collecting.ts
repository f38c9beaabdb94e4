/** In the service that is measured, from its beginning on: its garbage is collected when it is told to. */
process.on('SIGUSR2', () => globalThis.gc?.());
