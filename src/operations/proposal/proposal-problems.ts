import { Problem, type ProblemDescription } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'

/** Also for another's proposal: whether it exists is not told. */
export function proposalNotFound(): Problem {
  return problem('proposal-not-found', 'notFound', {
    fi: 'Ehdotusta ei löydy. Palaa ehdotusten luetteloon ja valitse ehdotus siitä.',
    sv: 'Förslaget hittas inte. Gå tillbaka till listan över förslag och välj förslaget där.',
    en: 'There is no such proposal. Go back to the list of proposals and choose it there.',
  })
}

export function ownerMissing(): Problem {
  return problem('proposal-owner-missing', 'refused', {
    fi: 'Työskentelet useamman alueen puolesta. Valitse, minkä alueen asia tämä on.',
    sv: 'Du arbetar för flera områden. Välj vilket område saken gäller.',
    en: 'You work for several counties. Choose whose matter this is.',
  })
}

/** The chosen code is not on the list (any more). */
export function unknownCode(place: string): Problem {
  return refusedAt(place, 'proposal-code-unknown', UNKNOWN_CODE)
}

export function bodyNotFound(): Problem {
  return problem('body-not-found', 'notFound', {
    fi: 'Toimielintä ei löydy. Valitse se luettelosta tai lisää se ensin toimielinten rekisteriin.',
    sv: 'Organet hittas inte. Välj det i listan eller lägg först till det i registret över organ.',
    en: 'There is no such body. Choose it from the list, or add it to the register of bodies first.',
  })
}

/** A body is asked that is of another kind than the addressee. */
export function bodyOfAnotherKind(): Problem {
  return refusedAt('body', 'body-of-another-kind', BODY_OF_ANOTHER_KIND)
}

/** A body that was not there on the day: it was abolished before, or began after. */
export function bodyNotInForce(name: Texts, successor: Texts | null): Problem {
  const next = (language: keyof Texts) => (successor ? ` ${SUCCESSOR[language].replace('{name}', successor[language])}` : '')
  return refusedAt('body', 'body-not-in-force', {
    fi: `Toimielin ”${name.fi}” ei ole toiminnassa sinä päivänä.${next('fi')} Tarkista päivä, tai siirrä ehdotus toiselle toimielimelle.`,
    sv: `Organet ”${name.sv}” är inte verksamt den dagen.${next('sv')} Kontrollera dagen, eller för över förslaget till ett annat organ.`,
    en: `The body “${name.en}” does not exist on that day.${next('en')} Check the day, or hand the proposal on to another body.`,
  })
}

export function languageIncomplete(): Problem {
  return refusedAt('texts.fi', 'proposal-language-incomplete', LANGUAGE_INCOMPLETE)
}

export function dayInFuture(day: string): Problem {
  return refusedAt('onDay', 'day-in-future', {
    fi: `Päivä ${day} ei ole vielä tullut. Kirjaa vaihe vasta, kun se on tapahtunut.`,
    sv: `Dagen ${day} har inte kommit ännu. Anteckna steget först när det har skett.`,
    en: `The day ${day} has not come yet. Record the step when it has happened.`,
  })
}

export function dayBeforeLast(day: string, last: string): Problem {
  return refusedAt('onDay', 'day-before-last-step', {
    fi: `Päivä ${day} on ennen edellistä vaihetta (${last}). Tarkista päivä. Jos edellinen vaihe on kirjattu väärin, kumoa se ensin.`,
    sv: `Dagen ${day} är före det föregående steget (${last}). Kontrollera dagen. Om det föregående steget är fel antecknat, ångra det först.`,
    en: `The day ${day} is before the step before it (${last}). Check the day. If that step was recorded wrongly, undo it first.`,
  })
}

export function reasonMissing(): Problem {
  return refusedAt('reasons.fi', 'answer-reason-missing', REASON_MISSING)
}

export function evidenceMissing(): Problem {
  return refusedAt('note', 'answer-evidence-missing', EVIDENCE_MISSING)
}

/** "No answer" is said of those outside only, and not before they have had their time. */
export function noAnswerTooEarly(due: string | null): Problem {
  const when = (language: keyof Texts) => (due ? NOT_BEFORE[language].replace('{day}', due) : ONLY_OUTSIDE[language])
  return refusedAt('outcome', 'no-answer-not-possible', { fi: when('fi'), sv: when('sv'), en: when('en') })
}

/** An answer that came stays: that there was none cannot be said after it. */
export function alreadyAnswered(): Problem {
  return refusedAt('outcome', 'already-answered', {
    fi: 'Ehdotukseen on jo vastattu, joten vastauksen puuttumista ei voi kirjata. Jos vastaus on kirjattu väärin, kumoa se ensin.',
    sv: 'Förslaget har redan besvarats, så det kan inte antecknas att svar saknas. Om svaret är fel antecknat, ångra det först.',
    en: 'The proposal has been answered, so it cannot be recorded that there was no answer. If the answer was recorded wrongly, undo it first.',
  })
}

export function nothingToCarryOut(): Problem {
  return problem('nothing-to-carry-out', 'conflict', {
    fi: 'Ehdotusta ei ole hyväksytty, joten toteutettavaa ei ole. Merkintä tiedoksi ei ole päätös. Kirjaa ensin uusi vastaus.',
    sv: 'Förslaget har inte godkänts, så det finns inget att genomföra. En anteckning för kännedom är inget beslut. Anteckna först ett nytt svar.',
    en: 'The proposal was not accepted, so there is nothing to carry out. To note is no decision. Record a new answer first.',
  })
}

export function responsibleMissing(): Problem {
  return refusedAt('responsible', 'responsible-missing', RESPONSIBLE_MISSING)
}

export function noAnswerWaitedFor(): Problem {
  return problem('no-answer-waited-for', 'conflict', {
    fi: 'Ehdotus ei odota vastausta, joten määräaikaa ei voi muuttaa. Lataa sivu uudelleen: siihen on ehkä jo vastattu.',
    sv: 'Förslaget väntar inte på svar, så tidsfristen kan inte ändras. Ladda om sidan: det kan redan ha besvarats.',
    en: 'No answer is waited for, so the day cannot be moved. Load the page again: the proposal may have been answered.',
  })
}

export function nothingToUndo(): Problem {
  return problem('nothing-to-undo', 'conflict', {
    fi: 'Kumottavaa vaihetta ei ole. Lataa sivu uudelleen: joku on ehkä ehtinyt ensin.',
    sv: 'Det finns inget steg att ångra. Ladda om sidan: någon kan ha hunnit före.',
    en: 'There is no step to undo. Load the page again: somebody may have been quicker.',
  })
}

export function sameBody(): Problem {
  return refusedAt('body', 'handed-to-same-body', SAME_BODY)
}

export function nothingToAcknowledge(): Problem {
  return problem('nothing-to-acknowledge', 'conflict', {
    fi: 'Kuittausta odottavaa siirtoa ei ole. Lataa sivu uudelleen: joku on ehkä jo kirjannut sen.',
    sv: 'Det finns ingen överföring som väntar på kvittens. Ladda om sidan: någon kan redan ha antecknat den.',
    en: 'No hand-on waits to be acknowledged. Load the page again: somebody may have recorded it already.',
  })
}

export function milestoneNotFound(): Problem {
  return problem('milestone-not-found', 'notFound', {
    fi: 'Välitavoitetta ei löydy. Lataa sivu uudelleen: joku on ehkä poistanut sen.',
    sv: 'Delmålet hittas inte. Ladda om sidan: någon kan ha tagit bort det.',
    en: 'There is no such milestone. Load the page again: somebody may have removed it.',
  })
}

export function figuresNotPinned(): Problem {
  return refusedAt('before', 'figures-not-pinned', {
    fi: 'Valitse ilmiöön liitetystä tunnusluvusta kaksi ajankohtaa, ensin aikaisempi ja sitten myöhempi.',
    sv: 'Välj två tidpunkter för en indikator som är kopplad till fenomenet, först den tidigare och sedan den senare.',
    en: 'Choose two periods of an indicator that is pinned to the phenomenon, the earlier first and then the later.',
  })
}

/** Dates of a body contradict each other. */
export function bodyDates(place: string): Problem {
  return refusedAt(place, 'body-dates', BODY_DATES)
}

/** A body's successor would be itself, or one that has been abolished, or lead in a circle. */
export function successorNotPossible(): Problem {
  return refusedAt('successor', 'successor-not-possible', SUCCESSOR_NOT_POSSIBLE)
}

export function nobodyToAnswer(): Problem {
  return problem('nobody-to-answer', 'conflict', {
    fi: 'Ilmiön takana ei ole havaintoja, joille vastata. Liitä ilmiöön ensin havaintoja tai teemoja.',
    sv: 'Det finns inga observationer bakom fenomenet att svara på. Koppla först observationer eller teman till fenomenet.',
    en: 'There are no observations behind the phenomenon to answer. Join observations or themes to it first.',
  })
}

/** What an entry is about does not exist, or is another's. */
export function subjectNotFound(): Problem {
  return refusedAt('subject', 'influence-subject-not-found', {
    fi: 'Sitä, mistä kerrottiin, ei löydy. Valitse se uudelleen luettelosta tai jätä kohta tyhjäksi.',
    sv: 'Det som saken gällde hittas inte. Välj det på nytt i listan eller lämna punkten tom.',
    en: 'What it was about is not there. Choose it again from the list, or leave the field empty.',
  })
}

export function influenceNotFound(): Problem {
  return problem('influence-not-found', 'notFound', {
    fi: 'Merkintää ei löydy. Palaa vaikuttamisen lokiin ja valitse merkintä siitä.',
    sv: 'Anteckningen hittas inte. Gå tillbaka till påverkansloggen och välj anteckningen där.',
    en: 'There is no such entry. Go back to the influence log and choose the entry there.',
  })
}

function problem(code: string, kind: ProblemDescription['kind'], texts: Texts): Problem {
  return new Problem({ code, kind, texts })
}

/** What was typed into one field cannot be. */
function refusedAt(place: string, code: string, texts: Texts): Problem {
  return new Problem({ code, kind: 'refused', place, texts })
}

const UNKNOWN_CODE: Texts = {
  fi: 'Valittua kohtaa ei ole luettelossa. Valitse uudelleen.',
  sv: 'Det valda alternativet finns inte i listan. Välj på nytt.',
  en: 'The chosen item is not on the list. Choose again.',
}
const BODY_OF_ANOTHER_KIND: Texts = {
  fi: 'Toimielin on muuta lajia kuin se, kenelle ehdotus kuuluu. Valitse toinen toimielin tai muuta vastaanottajaa.',
  sv: 'Organet är av ett annat slag än den mottagare som förslaget riktas till. Välj ett annat organ eller ändra mottagaren.',
  en: 'The body is of another kind than the addressee. Choose another body, or change the addressee.',
}
const SUCCESSOR: Texts = {
  fi: 'Sen tehtävät ovat siirtyneet toimielimelle ”{name}”.',
  sv: 'Dess uppgifter har övergått till ”{name}”.',
  en: 'Its tasks have gone to “{name}”.',
}
const LANGUAGE_INCOMPLETE: Texts = {
  fi: 'Ehdotuksella on oltava otsikko ja teksti samalla kielellä, ennen kuin sen voi lähettää. Kirjoita puuttuva kohta.',
  sv: 'Förslaget ska ha rubrik och text på samma språk innan det kan skickas. Skriv det som saknas.',
  en: 'The proposal needs a title and a text in the same language before it can be submitted. Write what is missing.',
}
const REASON_MISSING: Texts = {
  fi: 'Hylkäyksen ja osittaisen hyväksymisen syy on kerrottava. Kirjoita perustelu ainakin toisella kielellä.',
  sv: 'Ett avslag och ett partiellt godkännande ska motiveras. Skriv motiveringen på åtminstone det ena språket.',
  en: 'A rejection and a partial acceptance must say why. Write the reason in at least one of the languages.',
}
const EVIDENCE_MISSING: Texts = {
  fi: 'Kirjaat vastauksen toisen puolesta. Kerro, mistä sen näkee: pöytäkirjan asianumero tai vaikkapa kirjeen päiväys.',
  sv: 'Du antecknar svaret för någon annans räkning. Ange var det syns: ärendenummer i protokollet eller till exempel brevets datum.',
  en: 'You record the answer on behalf of somebody else. Say where it can be seen: the record number, or for example the date of a letter.',
}
const NOT_BEFORE: Texts = {
  fi: 'Vastausta voi vielä tulla: sen määräaika on {day}. Kirjaa puuttuva vastaus vasta määräajan jälkeen.',
  sv: 'Svaret kan ännu komma: tidsfristen är {day}. Anteckna att svar saknas först efter tidsfristen.',
  en: 'The answer may still come: it is due on {day}. Record that there was none only after that day.',
}
const ONLY_OUTSIDE: Texts = {
  fi: 'Oman organisaation toimielimen on vastattava. Vastauksen puuttumisen voi kirjata vain ulkopuolisesta vastaanottajasta.',
  sv: 'Ett organ i den egna organisationen ska svara. Att svar saknas kan antecknas bara om en utomstående mottagare.',
  en: 'A body of your own organisation must answer. That there was no answer can be recorded only of somebody outside.',
}
const RESPONSIBLE_MISSING: Texts = {
  fi: 'Kerro, mikä tehtävä tai yksikkö vastaa toteutuksesta. Ilman vastuutahoa toteutus ei ala.',
  sv: 'Ange vilken funktion eller enhet som ansvarar för genomförandet. Utan ansvarig börjar inget genomföras.',
  en: 'Say which function or unit answers for carrying it out. Without one nothing begins.',
}
const SAME_BODY: Texts = {
  fi: 'Ehdotus on jo tällä toimielimellä. Valitse toinen.',
  sv: 'Förslaget finns redan hos det här organet. Välj ett annat.',
  en: 'The proposal is with this body already. Choose another.',
}
const BODY_DATES: Texts = {
  fi: 'Päivä ei sovi toimielimen muihin päiviin. Viimeinen päivä ei voi olla ennen alkua eikä nimi alkaa lakkautuksen jälkeen.',
  sv: 'Dagen passar inte ihop med organets övriga dagar. Den sista dagen kan inte vara före början och ett namn kan inte börja gälla efter indragningen.',
  en: 'The day does not fit the other days of the body. Its last day cannot be before its first, nor a name begin after it was abolished.',
}
const SUCCESSOR_NOT_POSSIBLE: Texts = {
  fi: 'Seuraajaksi kelpaa toinen toimielin, joka on toiminnassa lakkautuksen jälkeen. Valitse toinen.',
  sv: 'Som efterföljare duger ett annat organ som är verksamt efter indragningen. Välj ett annat.',
  en: 'A successor is another body that exists after the abolition. Choose another.',
}
