/** Texts of taking observations in, and of the identity guard. */
export const triageTexts = {
  triage: {
    guard: {
      refused: 'Tekstissä näyttää olevan henkilötunnus. Poista se: sen kanssa havaintoa ei voi lähettää.',
      seen: 'Tästä voi ehkä tunnistaa jonkun: {{what}}. Kerro yleisemmin, jos voit.',
      mild: 'Tarkista vielä: {{what}}.',
    },
  },
}
