/** The exceptions of hyphen.tex. */
export const liangExceptions =
  'as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects ' +
  'reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble';

/** Words of medicine that the patterns divide against their parts or their sound (Dorland, Merriam-Webster). */
export const medicalExceptions = 'trans-pe-dic-u-lar';
