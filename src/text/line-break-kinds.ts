/** What `breakOpportunities` says of an offset. */
export const noBreak = 0;
export const allowedBreak = 1;
export const mandatoryBreak = 2;
