// Public pages carry no framework script; a page that earns one loads its own island.
export const csr = false;
