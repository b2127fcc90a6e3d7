/**
 * Words of everyday speech that also stand in names ("Harness Full Body", "Carton Box Small").
 * Alone they do not tell which name is meant.
 */
export const plainWords: ReadonlySet<string> = new Set(
  (
    'a an and the of in on at to for by or so no it is as be do go up we us me my all any new old ' +
    'big small medium large long short high low full empty half double single light heavy clear ' +
    'brown black white red blue green top bottom open close hot cold wet dry hard soft fast slow ' +
    'set kit pack box bag part piece unit item product good service supply supplier store shop ' +
    'market trading trade partner group company industry industrial work component general ' +
    'standard special home body hand eye face head back front side line rate control limit stock ' +
    'order delivery air water oil power safety tool team staff day week month year time number ' +
    'lead level fill share cover stretch shipping warning edge lock wall heat daily value price ' +
    'north south east west central first last next prime royal grand golden late right left'
  ).split(' ')
);
