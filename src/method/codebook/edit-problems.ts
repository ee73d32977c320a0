import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

const PROBLEMS = {
  'theme-unknown': {
    fi: 'Teemaa {theme} ei ole tässä koodikirjassa. Lataa sivu uudelleen.',
    sv: 'Temat {theme} finns inte i den här kodboken. Ladda om sidan.',
    en: 'There is no theme {theme} in this codebook. Load the page again.',
  },
  'theme-not-own': {
    fi: 'Teema {theme} kuuluu kansalliseen koodikirjaan, jota alue ei muuta. Voit lisätä sen alle oman teeman tai ehdottaa muutosta.',
    sv: 'Temat {theme} hör till den nationella kodboken, som området inte ändrar. Du kan lägga till ett eget tema under det eller föreslå en ändring.',
    en: 'Theme {theme} belongs to the national codebook, which a county does not change. You can hang a theme of your own below it, or propose a change.',
  },
  'theme-retired': {
    fi: 'Teema {theme} ei ole käytössä. Valitse käytössä oleva teema tai ota tämä ensin uudelleen käyttöön.',
    sv: 'Temat {theme} är inte i bruk. Välj ett tema som är i bruk eller ta först det här i bruk igen.',
    en: 'Theme {theme} is not in use. Choose one that is, or first take this one into use again.',
  },
  'theme-in-use': {
    fi: 'Teema {theme} on jo käytössä.',
    sv: 'Temat {theme} är redan i bruk.',
    en: 'Theme {theme} is in use already.',
  },
  'theme-parent-unknown': {
    fi: 'Ylempää teemaa {theme} ei ole. Valitse teema luettelosta.',
    sv: 'Det övre temat {theme} finns inte. Välj ett tema i listan.',
    en: 'There is no theme {theme} to stand under. Choose one of the list.',
  },
  'theme-circle': {
    fi: 'Teema {theme} joutuisi itsensä alle. Valitse ylemmäksi teema, joka ei ole sen alla.',
    sv: 'Temat {theme} skulle hamna under sig självt. Välj ett övre tema som inte står under det.',
    en: 'Theme {theme} would stand below itself. Choose one above that does not stand below it.',
  },
  'theme-name-taken': {
    fi: 'Teemalla {theme} on jo tämä nimi. Anna nimi, josta teemat erottaa toisistaan.',
    sv: 'Temat {theme} har redan det här namnet. Ge ett namn som skiljer temana åt.',
    en: 'Theme {theme} has this name already. Give a name that tells the two apart.',
  },
  'theme-id-taken': {
    fi: 'Tunnus {theme} on jo käytetty. Tunnuksia ei anneta uudelleen: valitse toinen tai jätä kohta tyhjäksi.',
    sv: 'Koden {theme} är redan använd. Koder ges inte på nytt: välj en annan eller lämna fältet tomt.',
    en: 'The id {theme} has been used. Ids are never given again: choose another, or leave the field empty.',
  },
  'theme-id-invalid': {
    fi: 'Tunnus {theme} ei kelpaa. Kansallinen tunnus on esimerkiksi 8.3; alueen tunnuksen järjestelmä antaa itse.',
    sv: 'Koden {theme} duger inte. En nationell kod är till exempel 8.3; områdets koder ger systemet självt.',
    en: 'The id {theme} will not do. A national one is for example 8.3; those of a county are given by the system.',
  },
  'theme-only-in-draft': {
    fi: 'Teema {theme} on vasta luonnoksessa, joten sillä ei ole luokiteltu mitään. Poista se luonnoksesta.',
    sv: 'Temat {theme} finns bara i utkastet, så ingenting är kodat med det. Ta bort det ur utkastet.',
    en: 'Theme {theme} is only in the draft, so nothing has been coded with it. Take it out of the draft.',
  },
  'theme-into-itself': {
    fi: 'Teemaa {theme} ei voi yhdistää eikä jakaa itseensä. Valitse toinen teema.',
    sv: 'Temat {theme} kan inte slås samman med eller delas till sig självt. Välj ett annat tema.',
    en: 'Theme {theme} cannot be merged or split into itself. Choose another.',
  },
  'theme-into-below': {
    fi: 'Teema {into} on teeman {theme} alla, joten yhdistäminen vetäisi sen itsensä alle. Siirrä se ensin muualle tai yhdistä toisin päin.',
    sv: 'Temat {into} står under temat {theme}, så det skulle hamna under sig självt. Flytta det först eller slå samman åt andra hållet.',
    en: 'Theme {into} stands below {theme}, so it would come to stand below itself. Move it first, or merge the other way.',
  },
  'theme-split-too-few': {
    fi: 'Jakamiseen tarvitaan vähintään kaksi teemaa. Yhteen teemaan siirretään yhdistämällä.',
    sv: 'För en delning behövs minst två teman. Till ett enda tema flyttar man genom att slå samman.',
    en: 'A split needs at least two themes. Into one alone a theme is merged.',
  },
  'theme-has-below': {
    fi: 'Teeman {theme} alla on teemoja, jotka jäisivät ilman paikkaa: {below}. Siirrä ne ensin.',
    sv: 'Under temat {theme} finns teman som skulle bli utan plats: {below}. Flytta dem först.',
    en: 'Below theme {theme} stand themes that would be left without a place: {below}. Move them first.',
  },
  'codebook-full': {
    fi: 'Koodikirjassa on jo {most} teemaa. Poista käytöstä tai yhdistä teemoja ennen kuin lisäät uusia.',
    sv: 'Kodboken har redan {most} teman. Ta teman ur bruk eller slå samman dem innan du lägger till nya.',
    en: 'The codebook holds {most} themes already. Retire or merge some before adding new ones.',
  },
} as const satisfies Readonly<Record<string, Texts>>

/** Why an edit of a codebook cannot be done. `theme`, `into`, `below`, `most` fill the words. */
export function editProblem(code: keyof typeof PROBLEMS, parameters: Readonly<Record<string, string | number>> = {}): Problem {
  return new Problem({ code, kind: 'refused', parameters, texts: fillTexts(PROBLEMS[code], parameters) })
}
