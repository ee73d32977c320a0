import type { Texts } from '../../../model/text.ts'

/* What is said of a form that must not be taken into use, or that deserves a second look. */

export const NOTHING_ASKED: Texts = {
  fi: 'Lomake ei kysy mitään.',
  sv: 'Formuläret frågar inget.',
  en: 'The form asks nothing.',
}
export const RESERVED: Texts = {
  fi: 'Sanaa {id} ei voi käyttää tunnuksena. Valitkaa toinen tunnus.',
  sv: 'Ordet {id} kan inte användas som id. Välj ett annat.',
  en: 'The word {id} cannot be an id. Choose another.',
}
export const BOUNDS_TYPE: Texts = {
  fi: 'Rajat min ja max ovat lukuja lukukysymyksissä ja päiviä (2024-04-09) päiväkysymyksissä, eikä muissa kysymyksissä ole rajoja.',
  sv: 'Gränserna min och max är tal i frågor om tal och dagar (2024-04-09) i frågor om dagar; andra frågor har inga gränser.',
  en: 'The bounds min and max are numbers in questions for numbers and days (2024-04-09) in questions for days; other questions have none.',
}
export const BOUNDS_CROSSED: Texts = {
  fi: 'Rajojen min ja max väliin ei jää yhtään vastausta.',
  sv: 'Mellan gränserna min och max finns inget möjligt svar.',
  en: 'Between the bounds min and max there is no possible answer.',
}
export const CHOICES_MISSING: Texts = {
  fi: 'Valintakysymyksellä ei ole vaihtoehtoja (choices).',
  sv: 'Valfrågan har inga alternativ (choices).',
  en: 'The question of choice has no choices.',
}
export const CHOICES_NOT_USED: Texts = {
  fi: 'Vaihtoehtoja on vain tyypeillä single ja multiple.',
  sv: 'Alternativ finns bara för typerna single och multiple.',
  en: 'Only the types single and multiple have choices.',
}
export const EXCLUSIVE_SINGLE: Texts = {
  fi: 'Yhden valinnan kysymyksessä jokainen vaihtoehto sulkee muut pois: exclusive on turha.',
  sv: 'I en fråga med ett val utesluter varje alternativ de andra: exclusive behövs inte.',
  en: 'In a question of one choice every choice excludes the others: exclusive does nothing.',
}
export const OPENS_UNKNOWN: Texts = {
  fi: 'Vaihtoehto avaa kysymyksen {opens}, mutta samassa paikassa ei ole sen nimistä tekstikysymystä.',
  sv: 'Alternativet öppnar frågan {opens}, men på samma ställe finns ingen textfråga med det namnet.',
  en: 'The choice opens the question {opens}, but there is no text question of that name in the same place.',
}
export const TOTALS_WITHOUT_NUMBERS: Texts = {
  fi: 'Taulukolla on summat mutta ei yhtään lukusaraketta.',
  sv: 'Tabellen har summor men ingen kolumn med tal.',
  en: 'The matrix has totals but no column of numbers.',
}
export const RULE_PLACE_UNKNOWN: Texts = {
  fi: 'Sääntö näytetään kohdassa {at}, jota lomakkeella ei ole.',
  sv: 'Regeln visas vid {at}, som inte finns i formuläret.',
  en: 'The rule is shown at {at}, which the form does not have.',
}
export const NOT_CONDITION: Texts = {
  fi: 'Tässä pitää olla ehto, joka on tosi tai epätosi, esimerkiksi H5 > 0.',
  sv: 'Här ska stå ett villkor som är sant eller falskt, till exempel H5 > 0.',
  en: 'Here must be a condition that is true or false, for example H5 > 0.',
}
export const LIST_RESULT: Texts = {
  fi: 'Tuloksen pitää olla yksi arvo, ei monivalinta.',
  sv: 'Resultatet ska vara ett enda värde, inte ett flerval.',
  en: 'The result must be one value, not a multiple choice.',
}
export const PLACEHOLDER_PERSONAL: Texts = {
  fi: 'Tekstin kohta {inside} näyttäisi vapaata tekstiä tai henkilötietoja. Viestit säilytetään ja lähetetään eteenpäin: poistakaa se.',
  sv: 'Stället {inside} i texten skulle visa fri text eller personuppgifter. Meddelanden sparas och sänds vidare: ta bort det.',
  en: 'The place {inside} in the text would show free text or personal details. Messages are kept and sent on: remove it.',
}
export const PLACEHOLDER_DIFFERS: Texts = {
  fi: 'Aaltosulkeissa on eri asiat kielellä {language} kuin suomeksi.',
  sv: 'Inom klammerparenteserna står annat på språket {language} än på finska.',
  en: 'What stands in braces in the language {language} differs from the Finnish.',
}
export const OUTSIDE_UNUSED: Texts = {
  fi: 'Ulkopuolista tietoa {name} ei käytetä missään.',
  sv: 'Uppgiften utifrån {name} används inte någonstans.',
  en: 'The value from outside {name} is used nowhere.',
}
export const CIRCLE: Texts = {
  fi: 'Kohta riippuu itsestään: {circle}. Poistakaa jokin ehdoista tai laskelmista.',
  sv: 'Punkten beror på sig själv: {circle}. Ta bort något av villkoren eller beräkningarna.',
  en: 'This depends on itself: {circle}. Remove one of the conditions or formulas.',
}
export const CHAIN: Texts = {
  fi: 'Ehtojen ja laskelmien ketju tähän on liian pitkä: yli {longest} kohtaa tai liian monta tasoa lausekkeissa. Kysykää aiempaa kohtaa suoraan tai lyhentäkää lausekkeita.',
  sv: 'Kedjan av villkor och beräkningar hit är för lång: över {longest} punkter eller för många nivåer i uttrycken. Fråga efter en tidigare punkt direkt eller förkorta uttrycken.',
  en: 'The chain of conditions and formulas up to here is too long: more than {longest} things, or too many levels in expressions. Refer to an earlier thing directly, or shorten the expressions.',
}
export const NEVER_ASKED: Texts = {
  fi: 'Tätä ei kysytä koskaan: mitkään vastaukset eivät täytä ehtoja.',
  sv: 'Det här frågas aldrig: inga svar uppfyller villkoren.',
  en: 'This is never asked: no answers fulfil the conditions.',
}
export const NOT_PROVEN_ASKED: Texts = {
  fi: 'Ei löytynyt vastauksia, joilla tätä kysytään. Haku ei käynyt läpi kaikkia vastauksia: tarkistakaa ehto itse.',
  sv: 'Inga svar hittades som gör att det här frågas. Sökningen gick inte igenom alla svar: kontrollera villkoret själv.',
  en: 'No answers were found with which this is asked. The search did not go through all answers: check the condition yourself.',
}
export const NEVER_HOLDS: Texts = {
  fi: 'Mitkään vastaukset eivät täytä sääntöä.',
  sv: 'Inga svar uppfyller regeln.',
  en: 'No answers fulfil the rule.',
}
export const NOT_PROVEN_HOLDS: Texts = {
  fi: 'Ei löytynyt vastauksia, jotka täyttävät säännön. Haku ei käynyt läpi kaikkia vastauksia: tarkistakaa sääntö itse.',
  sv: 'Inga svar hittades som uppfyller regeln. Sökningen gick inte igenom alla svar: kontrollera regeln själv.',
  en: 'No answers were found that fulfil the rule. The search did not go through all answers: check the rule yourself.',
}
export const NEVER_SPEAKS: Texts = {
  fi: 'Sääntö ei huomauta koskaan: kaikki vastaukset täyttävät sen.',
  sv: 'Regeln anmärker aldrig: alla svar uppfyller den.',
  en: 'The rule never says anything: all answers fulfil it.',
}
export const ROUTE_DOES_NOT_END: Texts = {
  fi: 'Kun tätä kysytään, lomaketta ei voi lähettää millään vastauksilla.',
  sv: 'När det här frågas kan formuläret inte sändas med några svar alls.',
  en: 'When this is asked, the form cannot be sent with any answers.',
}
export const ROUTE_NOT_PROVEN: Texts = {
  fi: 'Ei löytynyt vastauksia, joilla tätä kysytään ja lomakkeen voi lähettää. Haku ei käynyt läpi kaikkia vastauksia.',
  sv: 'Inga svar hittades med vilka det här frågas och formuläret kan sändas. Sökningen gick inte igenom alla svar.',
  en: 'No answers were found with which this is asked and the form can be sent. The search did not go through all answers.',
}
