import { Problem, type ProblemKind } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

function problem(code: string, kind: ProblemKind, texts: Texts): Problem {
  return new Problem({ code, kind, texts })
}

/** Also for another's: nobody learns that it exists. */
export function briefingNotFound(): Problem {
  return problem('briefing-not-found', 'notFound', {
    fi: 'Tällaista raporttia ei ole, tai se ei ole sinun luettavissasi. Valitse raportti luettelosta.',
    sv: 'Rapporten finns inte, eller så får du inte läsa den. Välj en rapport i listan.',
    en: 'There is no such briefing, or it is not yours to read. Choose one from the list.',
  })
}

export function sectionNotFound(): Problem {
  return problem('briefing-section-not-found', 'notFound', {
    fi: 'Raportissa ei ole tätä osiota. Joku on ehkä poistanut sen. Palaa raporttiin.',
    sv: 'Rapporten har inget sådant kapitel. Någon kan ha tagit bort det. Gå tillbaka till rapporten.',
    en: 'The briefing has no such section. Somebody may have removed it. Go back to the briefing.',
  })
}

export function templateNotFound(): Problem {
  return problem('briefing-template-not-found', 'refused', {
    fi: 'Tällaista raporttipohjaa ei ole. Valitse pohja luettelosta.',
    sv: 'Det finns ingen sådan rapportmall. Välj en mall i listan.',
    en: 'There is no such template. Choose one from the list.',
  })
}

export function ownerNeeded(): Problem {
  return problem('briefing-owner-needed', 'refused', {
    fi: 'Teet työtä usealle alueelle. Valitse, kenen raportti tämä on.',
    sv: 'Du arbetar för flera områden. Välj vems rapport det här är.',
    en: 'You work for several areas. Choose whose briefing this is.',
  })
}

export function titleNeeded(): Problem {
  return problem('briefing-title-needed', 'refused', {
    fi: 'Anna raportille nimi ainakin yhdellä kielellä.',
    sv: 'Ge rapporten ett namn på minst ett språk.',
    en: 'Give the briefing a title in at least one language.',
  })
}

export function periodNotInOrder(): Problem {
  return problem('briefing-period-order', 'refused', {
    fi: 'Jakson viimeinen kuukausi on ennen ensimmäistä. Korjaa kuukaudet.',
    sv: 'Periodens sista månad är före den första. Rätta månaderna.',
    en: 'The last month of the period is before the first. Correct the months.',
  })
}

export function briefingNotEditable(): Problem {
  return problem('briefing-not-editable', 'conflict', {
    fi: 'Raportti on hyväksytty tai julkaistu, joten sitä ei voi muokata. Palauta se ensin luonnokseksi tai aloita uusi painos.',
    sv: 'Rapporten är godkänd eller publicerad och kan inte ändras. Återför den först till utkast eller påbörja en ny utgåva.',
    en: 'The briefing has been approved or published, so it cannot be edited. Take it back to draft or begin a new edition first.',
  })
}

export function languageNotRead(): Problem {
  return problem('briefing-language-needed', 'refused', {
    fi: 'Valitse ainakin yksi kieli, jolla raportti julkaistaan.',
    sv: 'Välj minst ett språk som rapporten publiceras på.',
    en: 'Choose at least one language in which the briefing is published.',
  })
}

export function partNotPossible(): Problem {
  return problem('briefing-part-not-possible', 'refused', {
    fi: 'Tätä ei voi liittää osioon: valinta puuttuu, valittua ei enää ole tai osiossa ei ole ilmiötä. Tarkista valinnat.',
    sv: 'Det här kan inte fogas till kapitlet: ett val saknas, det som valts finns inte längre eller kapitlet har inget fenomen. Kontrollera valen.',
    en: 'This cannot be bound to the section: a choice is missing, the target is not there, or the section has no phenomenon. Check the choices.',
  })
}

export function tooMuch(): Problem {
  return problem('briefing-too-long', 'refused', {
    fi: 'Raportissa on jo enimmäismäärä osioita tai liitettyjä osia. Poista jokin ennen kuin lisäät uuden.',
    sv: 'Rapporten har redan det högsta tillåtna antalet kapitel eller fogade delar. Ta bort något innan du lägger till.',
    en: 'The briefing has as many sections or bound parts as it can have. Remove one before adding another.',
  })
}

export function reviewDayPassed(): Problem {
  return problem('briefing-review-day', 'refused', {
    fi: 'Kommentoinnin viimeinen päivä on jo mennyt. Valitse tuleva päivä.',
    sv: 'Sista dagen för kommentarer har redan gått. Välj en kommande dag.',
    en: 'The last day for comments has passed. Choose a day to come.',
  })
}

export function reviewersNotHere(): Problem {
  return problem('briefing-reviewers', 'refused', {
    fi: 'Joku valituista ei voi kommentoida tätä raporttia. Valitse kommentoijat luettelosta.',
    sv: 'Någon av de valda kan inte kommentera rapporten. Välj kommentatorerna i listan.',
    en: 'Somebody chosen cannot comment on this briefing. Choose from the list.',
  })
}

export function notInReview(): Problem {
  return problem('briefing-not-in-review', 'conflict', {
    fi: 'Raportti ei ole nyt kommentoitavana, joten kommenttia ei tallennettu.',
    sv: 'Rapporten kommenteras inte just nu, så kommentaren sparades inte.',
    en: 'The briefing is not in review now, so the comment was not saved.',
  })
}

export function commentAnswered(): Problem {
  return problem('briefing-comment-answered', 'conflict', {
    fi: 'Kommenttia ei ole, tai siihen on jo vastattu. Lataa sivu uudelleen.',
    sv: 'Kommentaren finns inte, eller så har den redan besvarats. Ladda om sidan.',
    en: 'There is no such comment, or it has been answered. Load the page again.',
  })
}

export function reasonNeeded(): Problem {
  return problem('briefing-reason-needed', 'refused', {
    fi: 'Kerro kommentoijalle, miksi kommenttia ei otettu huomioon.',
    sv: 'Berätta för kommentatorn varför kommentaren inte beaktades.',
    en: 'Tell the commenter why the comment was not taken.',
  })
}

export function somebodyElseApproves(): Problem {
  return problem('briefing-approver-is-author', 'forbidden', {
    fi: 'Muutit raporttia viimeksi itse, joten hyväksyjän pitää olla joku muu: toinen koordinaattori tai päättäjä.',
    sv: 'Du var den senaste som ändrade rapporten, så någon annan måste godkänna den: en annan koordinator eller en beslutsfattare.',
    en: 'You changed the briefing last, so somebody else must approve it: another coordinator or a decision maker.',
  })
}

export function notReady(gates: readonly Texts[]): Problem {
  const told = (language: keyof Texts) => gates.map((gate) => gate[language]).join(' ')
  return problem('briefing-not-ready', 'conflict', {
    fi: `Raporttia ei voi vielä hyväksyä. ${told('fi')}`,
    sv: `Rapporten kan inte godkännas än. ${told('sv')}`,
    en: `The briefing cannot be approved yet. ${told('en')}`,
  })
}

export function changedSinceApproval(): Problem {
  return problem('briefing-changed-since-approval', 'conflict', {
    fi: 'Havainto, jota raportissa lainataan, on peruttu tai sen lainauslupa on muuttunut hyväksymisen jälkeen. Palauta raportti luonnokseksi ja poista lainaus.',
    sv: 'En observation som citeras i rapporten har återtagits, eller så har tillståndet att citera ändrats efter godkännandet. Återför rapporten till utkast och ta bort citatet.',
    en: 'An observation quoted in the briefing was withdrawn, or may no longer be quoted, after it was approved. Take the briefing back to draft and remove the quote.',
  })
}

export function editionNotFound(): Problem {
  return problem('briefing-edition-not-found', 'notFound', {
    fi: 'Raportilla ei ole tätä painosta. Valitse painos raportin sivulta.',
    sv: 'Rapporten har ingen sådan utgåva. Välj en utgåva på rapportens sida.',
    en: 'The briefing has no such edition. Choose one on the page of the briefing.',
  })
}

export function fileNotFound(): Problem {
  return problem('briefing-file-not-found', 'notFound', {
    fi: 'Tällaista tiedostoa ei ole. Avaa raportin sivu ja valitse tiedosto siltä.',
    sv: 'Det finns ingen sådan fil. Öppna rapportens sida och välj en fil där.',
    en: 'There is no such file. Open the page of the briefing and choose one there.',
  })
}
