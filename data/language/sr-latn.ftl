# Serbian in Latin script: the words of all outputs. Terms are those of the planning decree and of its forms.
# `sr-cyrl.ftl` is made from this file: `EXPOST_BLESS=1 cargo test --test it languages`.
# Relevance is said in the neuter, since it is said of objectives, measures, activities and indicators alike.

# The marks between the thousands of a number, and before its decimals.
mark-thousands = .
mark-decimal = ,
year-words = . godinu;. godine;. godini;. godina

### Terms: closed lists, `<list>-<id>`.

verdict-achieved = ostvaren
verdict-not-achieved = nije ostvaren
verdict-no-data = nema podataka
verdict-not-assessable = ne može se oceniti

status-completed = realizovana
status-ongoing = u toku
status-not-initiated = nije započeta
status-abandoned = odustalo se
status-no-data = nema podataka

relevance-relevant = relevantno
relevance-not-relevant = nije relevantno
relevance-no-data = nema podataka

part-by-sex = pol
part-by-age = uzrast
part-by-place = mesto
part-by-group = grupa

direction-increase = rast
direction-decrease = pad
direction-maintain = održavanje

grade-exceeded-manyfold = višestruko premašeno
grade-exceeded = premašeno
grade-met = dostignuto
grade-nearly-met = skoro dostignuto
grade-progressing = napreduje
grade-no-progress = bez napretka
grade-regressed = nazaduje

severity-error = greška
severity-warning = upozorenje
severity-note = napomena

### Opening files (findings of `sheet`).

sheet-unreadable = List „{ $sheet }” nije mogao da se pročita: { $reason }.
    .help = Otvorite datoteku u programu za tabelarne proračune i ponovo je sačuvajte; ništa sa ovog lista nije ušlo u rezultate.
fault-missing = datoteci nedostaje jedan deo
fault-broken = njen XML je oštećen
fault-entities = njen XML deklariše entitete, što nijedan kancelarijski program ne upisuje
fault-packed = ne može da se raspakuje
fault-locked = zaštićena je lozinkom
fault-too-large = sadrži više nego što bezbedno može da se pročita
fault-unknown = njen sadržaj je oštećen
styles-unreadable = Formati ćelija nisu mogli da se pročitaju, pa se procenti i datumi vide kao obični brojevi.
    .help = Otvorite datoteku u programu za tabelarne proračune i ponovo je sačuvajte.
cell-unreadable = Sačuvana vrednost „{ $value }” nije broj koji može da se pročita.
    .help = Ponovo upišite vrednost.
cell-outside = Ćelija sa vrednošću „{ $value }” nalazi se izvan lista i izostavljena je.
    .help = Otvorite datoteku u programu za tabelarne proračune i ponovo je sačuvajte.
cell-twice = Datoteka sadrži ovu ćeliju dva puta; važi poslednja vrednost.
    .help = Otvorite datoteku u programu za tabelarne proračune, proverite vrednost i ponovo je sačuvajte.
text-missing = Teksta ćelije, pod brojem { $number } među zajedničkim tekstovima radne sveske, nema u datoteci.
    .help = Ponovo upišite tekst.
characters-undecodable = Neki znaci nisu mogli da se dekodiraju i stoje kao �.
    .help = Sačuvajte datoteku kao UTF-8 ili navedite njeno kodiranje pomoću `--encoding`.
encoding-guessed = Tekst je pročitan kao `{ $encoding }`, što je pretpostavljeno prema slovima.
    .help = Ako slova nisu ispravna, navedite kodiranje pomoću `--encoding`.
nul-characters = Tekst sadrži znake NUL, koji su izostavljeni.
    .help = Ponovo izvezite tabelu.
quote-unclosed = Navodnik otvara polje ovog reda i ne zatvara ga; navodnici u ovom redu čitaju se kao obični znaci.
    .help = Zatvorite navodnik ili ga udvojite ako pripada tekstu.
rows-uneven = { $count ->
        [one] { $count } red ima
        [few] { $count } reda imaju
       *[other] { $count } redova ima
    } drugačiji broj polja nego ostali redovi, koji ih imaju { $usual }.
    .help = Polja koja sadrže znak za razdvajanje stavite pod navodnike i proverite da datoteka nije odsečena.
span-impossible = Za ćeliju je navedeno da zauzima više kolona nego što ih tabela može imati; uzeta je kao jedna kolona.
    .help = Proverite tabelu u programu za obradu teksta i ponovo je sačuvajte.
repeat-not-followed = Sadržaj ovog reda ili ćelije ponavlja se { $count ->
        [1] jedanput
        [one] { $count } put
       *[other] { $count } puta
    }; uzet je samo jednom.
    .help = Obrišite ono što je popunjeno izvan tabele ili ispišite redove.
runs-unreadable = „{ $value }” je napisano u više formata koji se ovde ne mogu pročitati: deo može biti uzdignut ili precrtan. Ne koristi se.
    .help = Otvorite datoteku u programu za tabele i sačuvajte je kao .xlsx.
text-struck-out = „{ $left_out }” u „{ $whole }” je precrtano ili skriveno; ćelija se čita kao „{ $shown }”.
    .help = Obrišite ono što više ne važi, a raniji broj sačuvajte u napomeni.
shown-differs = Ćelija prikazuje „{ $shown }”, a sadrži { $value }; koristi se ono što sadrži.
    .help = Ponovo upišite vrednost.
findings-alike = { $count ->
        [one] Nije naveden još { $count } nalaz
        [few] Nisu navedena još { $count } nalaza
       *[other] Nije navedeno još { $count } nalaza
    } vrste `{ $check }`.
    .help = Otklonite navedene i pokrenite ponovo.

### Reading tables (findings of `read`).

input-unread = Iz ovog ulaza nije pročitan nijedan broj: ovde nema prepoznate tabele pokazatelja ({ $rows ->
        [one] { $rows } red
        [few] { $rows } reda
       *[other] { $rows } redova
    }).
    .help = Zadajte samu tabelu. Ako ovo jeste tabela, `expost inspect` pokazuje šta je nađeno, a `--write-map` zapisuje mapu od koje se polazi.
sheet-without-table = Ovde nije prepoznata nijedna tabela ({ $rows ->
        [one] { $rows } red
        [few] { $rows } reda
       *[other] { $rows } redova
    }).
    .help = Tabeli je potreban red zaglavlja sa poznatim nazivima kolona, kao što su: šifra, naziv, početna vrednost, ciljana vrednost 2021, ostvarena vrednost 2021. Spisak je u datoteci `README`.
rows-outside-tables = { $rows ->
        [one] { $rows } red nalazi se izvan tabela i nije korišćen
        [few] { $rows } reda nalaze se izvan tabela i nisu korišćena
       *[other] { $rows } redova nalazi se izvan tabela i nije korišćeno
    }: „{ $text }”.
    .help = Ako su to naslovi ili napomene, ne treba ništa da se čini. U suprotnom dodajte red zaglavlja sa poznatim nazivima kolona.
column-unused = Kolona „{ $column }” se ne koristi.
    .help = Ako nije potrebna za vrednovanje, ne treba ništa da se čini. U suprotnom navedite u mapi (--map) šta je u njoj; sa `ignore` se izostavlja bez nalaza.
column-duplicate = Kolona „{ $column }” ima isto značenje kao jedna od prethodnih; koristi se prethodna.
    .help = Zadržite jednu od njih ili ovoj dajte drugi naziv.
column-without-header = Kolona bez zaglavlja sadrži vrednosti koje se ne koriste; prva od njih je „{ $text }”.
    .help = Upišite naziv kolone u red zaglavlja ili ispraznite kolonu.
row-unused = Red nije korišćen.
    .help = Pogledajte red i dopunite ono što mu nedostaje.
row-unused-lone-cell = Red ima samo jednu ćeliju, „{ $text }”, i nije korišćen.
    .help = Ako je to naslov ili napomena, ne treba ništa da se čini. U suprotnom upišite šifru i naziv reda.
row-unused-without-code = Red nema šifru i nije korišćen.
    .help = Upišite šifru cilja ili mere na koju se red odnosi.
row-unused-without-name = Red nema ni šifru ni naziv i nije korišćen.
    .help = Upišite šifru ili naziv.
row-unused-without-value = Red nema vrednost i nije korišćen.
    .help = Upišite vrednost ili obrišite red.
row-unused-without-year = Red nema godinu i nije korišćen.
    .help = Upišite godinu na koju se odnose vrednosti u redu.
row-unused-unknown-level = Šifra { $code } nije ni šifra cilja ni šifra mere, pa red nije korišćen.
    .help = Dodajte kolonu „nivo” sa rečima „opšti”, „posebni” ili „mera”, ili ispravite šifru.
row-overfull = Ovaj red ima { $fields } polja, a zaglavlje { $usual }; vrednosti su možda ispod pogrešnih zaglavlja, pa nisu korišćene.
    .help = Polja u kojima je znak razdvajanja, kao 41,5, stavite pod navodnike ili koristite drugi znak razdvajanja.
lines-uneven = Ćelije ovog reda nemaju isti broj redova teksta; red nije korišćen.
    .help = Upišite u naziv i u svaku vrednost onoliko redova koliko je pokazatelja ili svaki pokazatelj u poseban red.
row-total = „{ $text }” je zbir redova iznad, a ne pokazatelj; red nije ocenjen.
    .help = Ako je tako, ne treba ništa da se čini. Ako je to pokazatelj, dajte mu naziv koji kaže šta se broji.
row-text-only = Red je preskočen: sadrži samo tekst, „{ $text }”.
    .help = Ako je to naslov ili napomena, ne treba ništa da se čini. U suprotnom upišite šifru, naziv i vrednosti reda.
level-unknown = Nivo „{ $text }” nije poznat.
    .help = Upišite „opšti”, „posebni” ili „mera”.
code-is-date = Program za tabelarne proračune pretvorio je šifru u datum ({ $text }).
    .help = Kolonu formatirajte kao tekst i ponovo upišite šifru.
code-shortened = Šifra { $code } stoji iza { $before }: verovatno { $probably }, kojoj je program za tabele izostavio nulu. Pročitana je kao { $code }.
    .help = Podesite kolonu šifara kao tekst i upišite { $probably }.
code-unclear = Ostale ćelije ove kolone su šifre, a „{ $text }” nije.
    .help = Upišite šifru cilja ili mere kojoj red pripada.
code-of-several = „{ $text }” navodi više šifara; upotrebljena je prva, { $code }.
    .help = Upišite jednu šifru reda ili po jedan red za svaku.
code-duplicate = Šifra { $code } navedena je dva puta; koristi se prvi red.
    .help = Ispravite jednu od te dve šifre ili obrišite suvišan red.
codes-aligned = Šiframa u ovoj tabeli nedostaje početno { $leading }, koje imaju druge tabele; pročitane su sa njim.
    .help = Ako je { $leading } broj opšteg cilja, ne treba ništa da se čini. U suprotnom označite sve tabele na isti način.
objective-implied = Cilj { $code } nije opisan ni u jednoj tabeli; izveden je iz šifara drugih redova.
    .help = Dodajte red za njega u tabelu ciljeva ili ispravite šifre koje na njega upućuju.
measure-implied = Mera { $code } nije opisana ni u jednoj tabeli; izvedena je iz šifara drugih redova.
    .help = Dodajte red za nju u tabelu mera ili ispravite šifre koje na nju upućuju.
owner-unknown = Šifra { $code } nije ni šifra cilja ni šifra mere, pa pokazatelj nije korišćen.
    .help = Ispravite šifru ili dodajte cilj, odnosno meru, u odgovarajuću tabelu.
owner-missing = { $rows ->
        [one] Za { $rows } pokazatelj nije naveden cilj ni mera; svrstan je
        [few] Za { $rows } pokazatelja nije naveden cilj ni mera; svrstani su
       *[other] Za { $rows } pokazatelja nije naveden cilj ni mera; svrstani su
    } pod { $code }.
    .help = Dodajte kolonu sa šifrom cilja ili mere kojoj svaki pokazatelj pripada.
owner-from-above = { $rows ->
        [one] U { $rows } redu šifra cilja ili mere je prazna; smatra se da red pripada
        [few] U { $rows } reda šifra cilja ili mere je prazna; smatra se da redovi pripadaju
       *[other] U { $rows } redova šifra cilja ili mere je prazna; smatra se da redovi pripadaju
    } onome čemu i red iznad.
    .help = Ako je tako i zamišljeno, ne treba ništa da se čini. U suprotnom upišite šifru u svaki red.
owner-row = { $rows ->
        [one] { $rows } red bez podataka pročitan je kao cilj ili mera
        [few] { $rows } reda bez podataka pročitana su kao cilj ili mera
       *[other] { $rows } redova bez podataka pročitano je kao cilj ili mera
    } kojoj pripadaju redovi ispod.
    .help = Ako je tako i zamišljeno, ne treba ništa da se čini. Ako je to pokazatelj bez podataka, u njegove vrednosti upišite „nema podataka”.
indicator-not-in-plan = Pokazatelj nije pronađen u planu i ostaje bez planiranih vrednosti.
    .help = Dajte mu naziv ili šifru iz plana ili ga dodajte u tabelu plana.
indicator-not-reported = Ovaj pokazatelj iz plana nije ni u jednoj tabeli ostvarenih vrednosti.
    .help = Dodajte red za njega među ostvarene vrednosti, pod nazivom ili šifrom iz plana.
matched-by-name = Povezano sa stavkom plana „{ $planned }”: podudarnost naziva je { $percent } %.
    .help = Proverite da li je reč o istom. Isti naziv ili ista šifra u obe tabele otklanja sumnju.
value-given-again = Vrednost za { $year }. godinu, { $second }, navedena je još jednom; koristi se jednom.
    .help = Obrišite jedan od ta dva reda ili u mapi navedite kako se više redova objedinjuje.
value-given-twice = Druga vrednost za { $year }. godinu, { $second }, razlikuje se od prve, { $kept }; koristi se prva.
    .help = Obrišite jednu od te dve vrednosti.
activity-without-measure = Aktivnost ne upućuje na poznatu meru i nije korišćena.
    .help = Upišite šifru mere ili ispravite šifru aktivnosti.
activity-not-in-plan = Aktivnost nije pronađena u planu.
    .help = Dajte joj šifru ili naziv iz plana ili je dodajte u tabelu plana.
activity-not-reported = Ova aktivnost iz plana nije ni u jednoj tabeli statusa.
    .help = Dodajte red za nju u tabelu statusa, sa šifrom iz plana.
funding-without-owner = Red o finansiranju ne upućuje na poznatu meru ni aktivnost ({ $code }) i nije korišćen.
    .help = Ispravite šifru.
fact-unknown = Svojstvo programa „{ $key }” nije poznato; njegova vrednost „{ $value }” se ne koristi.
    .help = Poznata svojstva su: naziv, institucija, krovni dokument, prva godina, poslednja godina, period, godina vrednovanja, profil i jezik.
fact-unreadable = Vrednost „{ $value }” svojstva „{ $key }” nije godina ni period.
    .help = Upišite godinu, na primer 2021, ili period, na primer 2020–2022.
number-ambiguous = „{ $text }” može da se pročita i sa hiljadama i sa decimalama; pročitano je { $reading ->
        [decimals] sa decimalama
       *[thousands] sa hiljadama
    }, kao { $number }.
    .help = Odredite jedno pomoću `--decimal comma` ili `--decimal point`, ili upišite broj bez znaka za razdvajanje.
number-ambiguous-table = „{ $text }” je pročitano { $reading ->
        [decimals] sa decimalama
       *[thousands] sa hiljadama
    }, kao { $number }: tako govore jedinica i ostale vrednosti pokazatelja, a druge ćelije tabele govore suprotno.
    .help = Odredite jedno pomoću `--decimal comma` ili `--decimal point`, ili upišite broj bez znaka za razdvajanje.
scale-mixed = „{ $text }” je razlomak pored „{ $other }” u pokazatelju u procentima: računa se kao { $number } %; kao razlomak bilo bi { $percent } %.
    .help = Upišite { $percent } ako je to mišljeno ili stavite znak procenta iza vrednosti.
scale-mixed-column = Sve vrednosti ove kolone ({ $count }) razlomci su, a u drugim kolonama su procenti („{ $text }” pored „{ $other }”): računaju se kako su napisane, { $number } %; kao razlomci bile bi sto puta veće, { $percent } %.
    .help = Upišite kolonu u procentima ili stavite znak procenta iza vrednosti.
values-inferred = Godišnje vrednosti se uzimaju kao iznosi za svaku godinu: vrednosti delova { $year }. godine u zbiru daju vrednost te godine.
    .help = Ako su to nivoi, recite to u mapi: values = "levels".
target-is-change = „{ $text }” je pročitano kao promena u odnosu na početnu vrednost { $baseline }: na { $level }.
    .help = Ako je tako mišljeno, ne treba ništa činiti. Inače upišite vrednost koju treba dostići.
change-as-level = „{ $text }” je pročitano kao vrednost, uz početnu vrednost { $baseline }, jer naziv, jedinica ili početna vrednost kazuju da je sam pokazatelj promena.
    .help = Ako je tako mišljeno, ne treba ništa činiti. Inače upišite vrednost koju treba dostići.
change-unclear = „{ $text }” uz početnu vrednost { $baseline } % mogu biti procentni poeni, do { $points } %, ili procenat početne vrednosti, do { $relative } %: pokazatelj nije ocenjen.
    .help = Upišite vrednost koju treba dostići, ili „p. p.” za poene; ili u mapi recite: change = "points" ili change = "relative".
change-without-baseline = „{ $text }” kazuje za koliko se vrednost menja, a početne vrednosti od koje se računa nema ili je 0: pokazatelj nije ocenjen.
    .help = Upišite početnu vrednost ili vrednost koju treba dostići.
value-in-words = „{ $text }” stoji tamo gde se očekuje broj i zadržano je kao tekst.
    .help = Ako je to prekretnica, navedite ocenu u koloni za ocenu. U suprotnom upišite broj.
value-unclear = „{ $text }” nije broj koji može da se pročita bez nagađanja; ne koristi se.
    .help = Upišite samo broj, a ostatak prenesite u obrazloženje ili u jedinicu mere.
value-is-date = „{ $text }” je datum tamo gde se očekuje broj; ne koristi se.
    .help = Program za tabelarne proračune možda je pretvorio broj u datum. Formatirajte ćeliju kao broj i ponovo ga upišite.
value-is-error = „{ $text }” je vrednost greške u tabeli; ne koristi se.
    .help = Ispravite formulu ili upišite broj.
value-uncomputed-matrix = { $count } formula ove matrice nema sačuvan rezultat, jer je datoteku napisao program. Računaju se ponovo iz popunjenih ćelija; ocene koje su naveli evaluatori nisu poznate.
    .help = Otvorite radnu svesku u programu za tabelarne proračune, sačekajte da izračuna i sačuvajte je.
value-uncomputed = Formula „{ $text }” nema sačuvanu vrednost; ne koristi se.
    .help = Otvorite radnu svesku u programu za tabelarne proračune, sačekajte da izračuna i sačuvajte je.
value-kind-unknown = „{ $text }” ne govori da li je vrednost početna, ciljana ili ostvarena; red nije korišćen.
    .help = Upišite „početna vrednost”, „ciljana vrednost” ili „ostvarena vrednost”.
period-part = „{ $text }” je deo godine { $year }; vrednost je uzeta kao vrednost godine.
    .help = Ako vrednost nije godišnja, upišite u red period na koji se odnosi.
period-part-only = { $is_target ->
        [yes] Ciljna vrednost
       *[no] Ostvarena vrednost
    } za { $parts }, deo godine { $year }, uzeta je kao vrednost godine{ $indicators ->
        [one] {""}
       *[other] {" "}za više pokazatelja (ukupno { $indicators })
    }.
    .help = Navedite vrednost godine{ $selectable ->
        [yes] {" "}ili period koji se ocenjuje: --year { $last }.
       *[no] .
    }
period-part-to-date = „{ $column }” navodi šta je ostvareno do izveštaja; uzeto je kao vrednost godine.
    .help = Navedite vrednost godine ili u zaglavlju napišite do kada se broji, na primer „ostvareno 2021 (jan–sep)”.
period-parts-sum = { $is_target ->
        [yes] Ciljne vrednosti
       *[no] Ostvarene vrednosti
    } za { $parts } sabrane su kao vrednost za { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}za više pokazatelja (ukupno { $indicators })
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}bez vrednosti: { $blank }
    }.
    .help = Ako se ne sabiraju, napišite u mapi: values_are = "levels".
period-parts-last = Od { $is_target ->
        [yes] ciljnih
       *[no] ostvarenih
    } vrednosti za { $parts } poslednja, za { $last }, uzeta je kao vrednost za { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}za više pokazatelja (ukupno { $indicators })
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}bez vrednosti: { $blank }
    }.
    .help = Ako se sabiraju, napišite u mapi: values_are = "amounts".
period-parts-mean = Prosek { $is_target ->
        [yes] ciljnih
       *[no] ostvarenih
    } vrednosti za { $parts } uzet je kao vrednost za { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}za više pokazatelja (ukupno { $indicators })
    }; bez vrednosti: { $blank }.
    .help = Navedite vrednosti koje nedostaju ili vrednost godine.
year-of-two = „{ $text }” navodi dve godine; uzeta je kasnija, { $year }.
    .help = Upišite jednu godinu, onu na koju se misli.
year-in-cell = „{ $text }” je upisano za { $year }, ali u ćeliji piše { $own }; vrednost važi za { $own }.
    .help = Upišite vrednost tamo gde je njen period ili ispravite period u ćeliji.
year-in-cell-twice = „{ $text }” navodi { $own }, za šta već postoji druga vrednost, „{ $kept }”; ona važi.
    .help = Ostavite jednu vrednost za { $own } ili ispravite period u ćeliji.
year-in-cell-baseline = Početna vrednost „{ $text }” navodi { $own }, a kao njena godina je upisana { $year }; važi ono što piše u ćeliji.
    .help = Uskladite dve godine.
year-unreadable = „{ $text }” nije godina.
    .help = Upišite godinu sa četiri cifre, na primer 2021.
year-paired = { $is_target ->
        [yes] Ciljne vrednosti su po kalendarskim, a ostvarene
       *[no] Ostvarene vrednosti su po kalendarskim, a ciljne
    } po fiskalnim godinama; godine su uparene redom: { $pairs }{ $indicators ->
        [one] {""}
       *[other] {" "}za više pokazatelja (ukupno { $indicators })
    }.
    .help = Ako je to tačno, u oba zaglavlja upišite iste godine; ako nije, u mapi navedite na koju se godinu kolona odnosi.
year-asked = Nijedna tabela ne navodi traženu fiskalnu godinu { $asked }; ocenjuju se vrednosti za kalendarsku { $year }. godinu.
    .help = Kalendarsku godinu tražite sa --year { $year }; ako se vrednosti odnose na fiskalnu godinu, u zaglavlja upišite { $asked }.
year-unpaired = { $is_target ->
        [yes] Ciljna vrednost je za kalendarsku godinu { $year }
       *[no] Ostvarena vrednost je za kalendarsku godinu { $year }
    }, pored vrednosti za { $fiscal }; nije korišćena{ $indicators ->
        [one] {""}
       *[other] {" "}(isto za više pokazatelja, ukupno { $indicators })
    }.
    .help = Upišite u red fiskalnu godinu na koju se vrednost odnosi.
year-taken = U kolonama ove tabele nema godine; { $values ->
        [one] njihova { $values } vrednost pročitana je
        [few] njihove { $values } vrednosti pročitane su
       *[other] njihovih { $values } vrednosti pročitano je
    } kao da se { $values ->
        [one] odnosi
       *[other] odnose
    } na { $year }. godinu.
    .help = Upišite godinu u zaglavlje, na primer „ciljana vrednost 2021”, ili je navedite pomoću `--year`.
year-taken-of-target = Kolone ove tabele ne navode godinu; { $values ->
        [one] njihova { $values } vrednost pročitana je
        [few] njihove { $values } vrednosti pročitane su
       *[other] njihovih { $values } vrednosti pročitano je
    } kao da se { $values ->
        [one] odnosi
       *[other] odnose
    } na { $year }. godinu, prvu u kojoj neka od ciljnih vrednosti treba da bude dostignuta.
    .help = Upišite godinu u zaglavlja ili je navedite opcijom --year.
year-missing = U kolonama ove tabele nema godine, a nije poznata ni na drugi način; { $values ->
        [one] njihova { $values } vrednost se ne koristi
        [few] njihove { $values } vrednosti se ne koriste
       *[other] njihovih { $values } vrednosti se ne koristi
    }.
    .help = Upišite godinu u zaglavlje, na primer „ciljana vrednost 2021”, ili je navedite pomoću `--year`.
deadline-unreadable = U roku „{ $text }” nije pronađen datum.
    .help = Upišite kvartal, na primer Q3 2021, godinu ili reč „kontinuirano”.
status-unknown = Status „{ $text }” nije poznat.
    .help = Upišite „realizovana”, „u toku”, „nije započeta”, „odustalo se” ili „nema podataka”.
direction-unknown = Iz reči „{ $text }” ne vidi se u kom smeru pokazatelj treba da ide; nije ocenjen.
    .help = Upišite „rast”, „pad” ili „održavanje”, ili objasnite reč u mapi: pod [table.values], "{ $text }" = "decrease".
verdict-unknown = Ocena „{ $text }” nije poznata i ne koristi se.
    .help = Upišite „ostvaren”, „nije ostvaren”, „nema podataka” ili „ne može se oceniti”.
relevance-not-stated = „{ $text }” ne sadrži poznatu ocenu relevantnosti; ona se izvodi.
    .help = Ako ocena nije ni zamišljena, ne treba ništa da se čini. U suprotnom u tekst upišite „je relevantna” ili „više nije relevantna”.
relevance-unclear = „{ $text }” govori i da jeste i da nije relevantno; ocena se izvodi.
    .help = Neka tekst kaže jedno od toga.
zero-without-data = Ostvarena vrednost je 0, a u obrazloženju stoji da nema podataka: „{ $remark }”.
    .help = Ako vrednost nije poznata, ispraznite ćeliju ili upišite „nema podataka”. U suprotnom ispravite obrazloženje.

### Reasons of verdicts (`report::reason`).

basis-level = ciljane vrednosti
basis-change = planirane promene
scope-measures = pokazatelji mera
scope-objective = pokazatelji samog cilja
scope-all = svi pokazatelji

reason-stated = Evaluator navodi ocenu „{ $verdict }”; ciljana vrednost je opisna („{ $target }”).
reason-no-achieved-value = Nema ostvarene vrednosti za { $year }. godinu.
reason-no-target = Nema upotrebljive ciljane vrednosti za { $year }. godinu ni za kasnije godine.
reason-nothing-due = Za { $year }. godinu ništa nije bilo planirano: vrednosti su iznosi za svaku godinu, a ciljana vrednost je 0.
reason-due-in-other-years = Nema ciljane vrednosti za { $year }. godinu; vrednosti su iznosi za svaku godinu, i ciljane vrednosti drugih godina ne važe za nju.
reason-text-target = Ciljana vrednost za { $year }. godinu je opisna, a evaluator ne navodi ocenu.
reason-open-achieved = Iz ostvarene vrednosti za { $year }. godinu, „{ $value }”, ne vidi se s koje je strane ciljne vrednosti, a evaluator nije dao ocenu.
reason-text-achieved = Ostvarena vrednost za { $year }. godinu je opisna, a evaluator ne navodi ocenu.
reason-stated-for-another-year = Ciljana ili ostvarena vrednost za { $year }. godinu je opisna, a ocena koju evaluator navodi, „{ $verdict }”, odnosi se na { $stated }. godinu.
reason-change-without-baseline = Cilj za { $year }. godinu, „{ $target }”, kazuje za koliko se vrednost menja, a početne vrednosti od koje se računa nema ili je 0.
reason-change-unclear = Cilj za { $year }. godinu, „{ $target }”, mogu biti procentni poeni, vrednost { $points } %, ili procenat početne vrednosti, vrednost { $relative } %.
reason-direction-unclear = Ne može se oceniti: smer „{ $text }” nije jasan.
reason-change = „{ $text }” se računa od početne vrednosti { $baseline }, do { $target }.
reason-units-differ = Ciljna vrednost je u jedinici „{ $planned }”, a ostvarena za { $year }. godinu u jedinici „{ $reached }”: ne mogu da se porede.
reason-no-baseline = Po pravilima se meri promena, a nema početne vrednosti od koje bi se merila.
reason-achieved-increase = Ostvarena vrednost { $achieved } dostiže ciljanu vrednost { $target } za { $year }. godinu.
reason-achieved-increase-strict = Ostvarena vrednost { $achieved } veća je od { $target }, kako se i traži za { $year }. godinu.
reason-achieved-decrease = Ostvarena vrednost { $achieved } nije iznad ciljane vrednosti { $target } za { $year }. godinu.
reason-achieved-decrease-strict = Ostvarena vrednost { $achieved } manja je od { $target }, kako se i traži za { $year }. godinu.
reason-achieved-maintain = Ostvarena vrednost { $achieved } održava ciljanu vrednost { $target } za { $year }. godinu.
reason-tolerance-increase = Ostvarena vrednost { $achieved } manja je od ciljane vrednosti { $target } za { $year }. godinu, ali je u granicama tolerancije od { $tolerance } % { $basis }: dovoljno je najmanje { $threshold }. Bez tolerancije pokazatelj ne bi bio ostvaren.
reason-tolerance-increase-strict = Ostvarena vrednost { $achieved } nije veća od ciljane vrednosti { $target } za { $year }. godinu, ali je u granicama tolerancije od { $tolerance } % { $basis }: dovoljno je više od { $threshold }. Bez tolerancije pokazatelj ne bi bio ostvaren.
reason-tolerance-decrease = Ostvarena vrednost { $achieved } veća je od ciljane vrednosti { $target } za { $year }. godinu, ali je u granicama tolerancije od { $tolerance } % { $basis }: dovoljno je najviše { $threshold }. Bez tolerancije pokazatelj ne bi bio ostvaren.
reason-tolerance-decrease-strict = Ostvarena vrednost { $achieved } nije manja od ciljane vrednosti { $target } za { $year }. godinu, ali je u granicama tolerancije od { $tolerance } % { $basis }: dovoljno je manje od { $threshold }. Bez tolerancije pokazatelj ne bi bio ostvaren.
reason-tolerance-maintain = Ostvarena vrednost { $achieved } nije jednaka ciljanoj vrednosti { $target } za { $year }. godinu, ali je u granicama tolerancije od { $tolerance } % { $basis }: dovoljno je od { $threshold } do { $high }. Bez tolerancije pokazatelj ne bi bio ostvaren.
reason-missed-increase = Ostvarena vrednost { $achieved } manja je od ciljane vrednosti { $target } za { $year }. godinu; bilo je potrebno najmanje { $threshold }.
reason-missed-increase-strict = Ostvarena vrednost { $achieved } ne ispunjava cilj za { $year }. godinu: bilo je potrebno više od { $threshold }.
reason-missed-decrease = Ostvarena vrednost { $achieved } veća je od ciljane vrednosti { $target } za { $year }. godinu; bilo je potrebno najviše { $threshold }.
reason-missed-decrease-strict = Ostvarena vrednost { $achieved } ne ispunjava cilj za { $year }. godinu: bilo je potrebno manje od { $threshold }.
reason-missed-maintain = Ostvarena vrednost { $achieved } nije jednaka ciljanoj vrednosti { $target } za { $year }. godinu; bilo je potrebno od { $threshold } do { $high }.
reason-achieved-scale = Ostvarena vrednost „{ $achieved }” dostiže ciljanu vrednost „{ $target }” za { $year }. godinu na skali „{ $unit }”.
reason-achieved-colours = Ostvarena vrednost „{ $achieved }” dostiže ciljanu vrednost „{ $target }” za { $year }. godinu: zeleno je bolje od žutog, žuto od crvenog.
reason-missed-colours = Ostvarena vrednost „{ $achieved }” ne dostiže ciljanu vrednost „{ $target }” za { $year }. godinu: zeleno je bolje od žutog, žuto od crvenog.
reason-missed-scale = Ostvarena vrednost „{ $achieved }” ne dostiže ciljanu vrednost „{ $target }” za { $year }. godinu na skali „{ $unit }”.
reason-achieved-words = Ostvarena vrednost „{ $achieved }” jeste ciljana vrednost za { $year }. godinu.
reason-achieved-early = Ostvarena vrednost je već „{ $achieved }”; ciljana vrednost za { $year }. godinu je „{ $target }”, a za kasniju godinu „{ $achieved }”.
reason-missed-words = Ostvarena vrednost je „{ $achieved }”, a ciljana vrednost za { $year }. godinu „{ $target }”.
reason-planned-instead = Izmenjena ciljana vrednost ({ $place }) nije upotrebljiva, pa važi ciljana vrednost iz plana, { $target }.
reason-later-target = Za { $year }. godinu nema upotrebljive ciljane vrednosti, pa važi prva kasnija, za { $later }. godinu.
reason-range-low = Ciljana vrednost je raspon; važi njegova donja granica, { $target }.
reason-range-high = Ciljana vrednost je raspon; važi njegova gornja granica, { $target }.
reason-values-stated = Vrednosti su { $are }, kako kaže { $place }.
reason-values-map = Vrednosti su { $are }, kako kaže mapa.
reason-values-parts = Vrednosti su { $are }: vrednosti delova { $year }. godine u zbiru daju vrednost te godine.
values-amounts = iznosi za svaku godinu
values-levels = nivoi
values-cumulative = zbirovi od početka
reason-direction-targets = Smer pokazatelja je „{ $direction }”, jer se tako kreću ciljane vrednosti od { $first }. do { $last }. godine.
reason-direction-bound = Smer pokazatelja je „{ $direction }”, jer je ciljana vrednost za { $year }. godinu data kao granica.
reason-direction-change = Smer pokazatelja je „{ $direction }”, jer ga kazuje ciljana vrednost za { $year }. godinu.
reason-direction-baseline = Smer pokazatelja je „{ $direction }”, od početne vrednosti ka ciljanoj vrednosti za { $year }. godinu.
reason-direction-measured = Smer pokazatelja je „{ $direction }”, od prve izmerene vrednosti ({ $first }) ka ciljanoj vrednosti za { $last }. godinu, jer početne nema.
reason-direction-status = Smer pokazatelja je „{ $direction }”, jer se tako objavljene ocene slažu sa vrednostima ({ $place }).
reason-direction-default = Uzeto je da je smer pokazatelja „{ $direction }”, jer ništa ne govori drugačije.
reason-scale-mixed = Proveriti: čini se da su ostvarena vrednost „{ $achieved }” i ciljana vrednost „{ $target }” date u različitim razmerama (razlomak i procenat).

draft-no-data = Za { $year }. godinu nije dostavljena vrednost.
draft-not-assessable = Vrednost za { $year }. godinu ne može da se uporedi sa ciljanom vrednošću.
draft-both = Ostvareno je { $achieved } u odnosu na ciljanu vrednost { $target } za { $year }. godinu: { $percent } % ciljane vrednosti i { $share } % promene planirane u odnosu na početnu vrednost { $baseline }.
draft-percent = Ostvareno je { $achieved } u odnosu na ciljanu vrednost { $target } za { $year }. godinu: { $percent } % ciljane vrednosti.
draft-share = Ostvareno je { $achieved } u odnosu na ciljanu vrednost { $target } za { $year }. godinu: { $share } % promene planirane u odnosu na početnu vrednost { $baseline }.
draft-plain = Ostvareno je { $achieved } u odnosu na ciljanu vrednost { $target } za { $year }. godinu.
draft-words = Za { $year }. godinu prijavljeno je „{ $achieved }”; ciljana vrednost je „{ $target }”.

relevance-from-status = Izvedeno iz statusa „{ $status }”: { $derived }.
relevance-from-no-status = Bez statusa ništa ne može da se izvede: { $derived }.
relevance-from-activities = Izvedeno iz aktivnosti (relevantnih: { $relevant }, nerelevantnih: { $not }, bez podataka: { $unknown }): { $derived }.
relevance-from-measures = Izvedeno iz mera (relevantnih: { $relevant }, nerelevantnih: { $not }, bez podataka: { $unknown }): { $derived }.
relevance-from-last-target = Poslednja ciljana vrednost je dostignuta i ne može da raste: { $derived }.
relevance-from-owner = Kao i mera ili cilj kome pripada: { $derived }.
relevance-stated = Evaluator navodi: „{ $stated }” ({ $place }).
relevance-two-differ = To dvoje se razlikuje: treba proveriti.

kind-indicator = Pokazatelj
kind-activity = Aktivnost
kind-measure = Mera
kind-objective = Cilj
line-row = Red
line-described = opisano ovde
line-status = Status
line-deadline = Rok
line-words = { $words }
line-baseline = Početna vrednost
line-baseline-planned = Početna vrednost u planu
line-baseline-reported = Početna vrednost u izveštaju
line-baseline-used = Primenjena početna vrednost
line-baseline-from-planned = { $baseline }, kao u planu
line-baseline-from-reported = { $baseline }, kao u izveštaju, jer plan ne navodi broj
line-baseline-from-words = opisna, pa se promena od nje ne može meriti
line-empty = (prazno)
line-of-year-empty = { $year }: (prazno)
line-target-planned = Planirana ciljana vrednost
line-target-revised = Izmenjena ciljana vrednost
line-achieved = Ostvarena vrednost
line-of-year-multiplied = { $year }: { $words } u jedinici „{ $unit }”, puta { $times } = { $number }
line-of-year = { $year }: { $words }
line-computed-sum = { $year }: { $words }, zbir vrednosti { $parts }
line-computed-last = { $year }: { $words }, poslednja od vrednosti { $parts }
line-computed-mean = { $year }: { $words }, prosek vrednosti { $parts }
line-computed-only = { $year }: { $words }, preuzeto od { $parts }
line-computed-part = { $part }: { $words } [{ $place }]
line-part = Deo, ne ocenjuje se
line-part-baseline = { $part }, početna vrednost: { $words }
line-part-target = { $part }, ciljana vrednost za { $year }: { $words }
line-part-achieved = { $part }, ostvareno { $year }: { $words }
part-not-judged = Deo gornjeg reda; ne ocenjuje se i ne računa.
line-target-used = Primenjena ciljana vrednost
line-target-from-revised = { $target } ({ $year }), izmenjena uz ostvarene vrednosti
line-target-from-planned = { $target } ({ $year }), prema planu
line-target-from-planned-instead = { $target } ({ $year }), prema planu, jer izmenjena nije upotrebljiva
line-target-from-later = { $target }, prva kasnija ciljana vrednost ({ $year })
line-test = Provera
line-test-increase = ostvareno { $sign } cilj − tolerancija × { $reach }: da li je { $achieved } { $sign } { $threshold }? Ciljana vrednost { $target }, tolerancija { $tolerance } %
line-test-decrease = ostvareno { $sign } cilj + tolerancija × { $reach }: da li je { $achieved } { $sign } { $threshold }? Ciljana vrednost { $target }, tolerancija { $tolerance } %
line-test-maintain = da li je { $achieved } između { $threshold } i { $high }? Ciljana vrednost { $target }, tolerancija { $tolerance } %
tolerance-of-level = |cilj|
tolerance-of-change = |cilj − početna vrednost|
line-percent-of-target = Procenat ciljane vrednosti
line-share-of-change = Udeo planirane promene
line-percent = { $percent } %
line-class = Klasa
line-class-found = { $class }: { $range } ({ $source }). Vrednost je na { $share } %
line-class-down = { $class }: { $range } ({ $source }). Vrednost je na { $share } % (200 % − { $percent } %, jer treba da se smanji)
line-class-none = nema je: vrednost i cilj ne daju procenat prema kome se određuju klase ovog profila
line-classes = Klase
class-range-from = { $from } % { $basis } i više
class-range-between = od { $from } % do ispod { $below } % { $basis }
class-range-below = ispod { $below } % { $basis }
class-counts = { $words }
class-counts-and-none = { $words }; bez klase { $count }
classes-title = Klase prema procentu { $basis }, u procentima pokazatelja koji imaju klasu:
class-none = bez klase
table-classes = Pokazatelji prema klasi
column-class = Klasa
chart-classes = Pokazatelji prema klasi
choose-share = Upišite najmanji udeo za klasu kao razlomak: 0,5 je 50 %. Svaka klasa traži manje od one iznad nje.
note-class = Klasa u trenutku izrade: { $class } ({ $range }).
note-class-none = Klasa u trenutku izrade: nema je.
line-undefined = nije određeno
line-counted = U procentima
line-counted-yes = računa se: po profilu se računaju { $scope }
line-counted-no = ne računa se: po profilu se računaju { $scope }
line-left-out = broj pokazatelja koji se ne računaju: { $count }; po profilu se računaju { $scope }
line-indicators = Pokazatelji
line-counts = ostvarenih: { $achieved }, neostvarenih: { $missed }, bez podataka: { $nodata }, bez mogućnosti ocene: { $unassessable }
line-formula = Procenti
line-percentages = { $achieved } od { $counted } = { $percent } % ostvareno, { $rest } % nije ostvareno; računaju se { $scope }

### Workbook and tables (`report`).

untitled = Program bez naziva
summary-about-changed = Vrednovanje { $year }. godine prema profilu { $profile } sa izmenjenim pravilima: vidi pravila na poslednjem listu
rules-changed = Radna sveska ima druga pravila nego profil { $profile } i ona važe: { $rules }. Da bi važio nepromenjen profil, navedite ga sa --profile.
summary-about = Vrednovanje { $year }. godine prema profilu { $profile }
sheet-summary = Sažetak
sheet-indicators = Pokazatelji
sheet-activities = Aktivnosti
sheet-legend = Legenda i metod
column-code = Šifra
column-objective = Cilj
column-achieved = Ostvareno
column-not-achieved = Nije ostvareno
column-no-data = Nema podataka
column-not-assessable = Ne može se oceniti
column-counted = Računa se
column-achieved-pct = Ostvareno %
column-not-achieved-pct = Nije ostvareno %
column-indicator = Pokazatelj i jedinica mere
column-unit = Jedinica mere
column-direction = Smer
column-baseline = Početna vrednost (godina)
column-baseline-year = Bazna godina
column-achieved-before = Ranije ostvareno
column-target = Ciljana vrednost
column-achieved-value = Ostvarena vrednost
column-verdict = Ocena
column-reasoning = Obrazloženje napretka
column-target-and-comment = Ciljana vrednost i komentar
column-next-steps = Mogući naredni koraci
column-target-used = Primenjena ciljana vrednost
column-percent-of-target = Procenat ciljane vrednosti
column-share-of-change = Udeo planirane promene
column-grade = Napredak
column-relevance = Relevantnost
column-relevance-derived = Izvedena relevantnost
column-reason = Razlog ocene
column-activity = Aktivnost
column-measure = Mera
column-institution = Institucija odgovorna za sprovođenje
column-partners = Partneri
column-deadline = Rok
column-status = Status
column-effectiveness = Efektivnost
column-place = Mesto
column-finding = Nalaz
column-severity = Težina
column-file = Datoteka
sheet-findings = Nalazi
column-subject = Na šta se odnosi
column-help = Kako otkloniti
column-check = Provera
column-sha256 = SHA-256
figure-of-period = { $period }: { $figure }
of-year = { $what } u { $year }. godini
overall-pooled = Svi pokazatelji zajedno
overall-mean-of-objectives = Prosek posebnih ciljeva
scope-remark-measures = U procentima se računaju pokazatelji mera.
scope-remark-objective = U procentima se računaju pokazatelji samih ciljeva.
scope-remark-all = U procentima se računaju svi pokazatelji.
no-data-remark-not-achieved = Pokazatelji bez podataka računaju se kao neostvareni.
no-data-remark-left-out = Pokazatelji bez podataka se ne računaju.
treatment-not-achieved = računaju se kao neostvareni
treatment-left-out = ne ulaze u procente i prikazuju se posebno
range-near = od raspona važi granica bliža početnoj vrednosti
range-far = od raspona važi granica dalja od početne vrednosti
chart-title = Pokazatelji prema oceni
row-all = Ukupno
status-none = bez statusa
table-statuses = Aktivnosti prema statusu
table-relevance = Relevantnost mera i aktivnosti
measures-relevant = Mere: relevantno
measures-not-relevant = Mere: nije relevantno
measures-no-data = Mere: nema podataka
activities-relevant = Aktivnosti: relevantno
activities-not-relevant = Aktivnosti: nije relevantno
activities-no-data = Aktivnosti: nema podataka
measures-to-verify = Mere koje treba proveriti
title-overall = Opšti cilj { $code }: { $title }
title-specific = Posebni cilj { $code }: { $title }
title-measure = Mera { $code }: { $title }
field-institution = Institucija odgovorna za sprovođenje
field-percentages = Ostvarenost
field-relevance = Relevantnost
percentages = { $achieved } % ostvareno, { $missed } % nije ostvareno ({ $count } od { $counted } pokazatelja)
percentages-overall = { $achieved } % ostvareno, { $missed } % nije ostvareno (program u celini: { $rule })
percentages-none = ne računa se nijedan pokazatelj
verify-relevance = proveriti: izvedeno je „{ $derived }”
draft-mark = [Nacrt]
table-legend = Legenda
table-rules = Pravila
table-inputs = Ulazne datoteke
table-counts = Pročitani, korišćeni i prijavljeni redovi; ocenjeni i ispisani redovi
table-findings = Šta je izvedeno ili nejasno
findings-not-listed = { $count ->
        [one] Nije naveden još { $count } nalaz
        [few] Nisu navedena još { $count } nalaza
       *[other] Nije navedeno još { $count } nalaza
    }; `expost check` navodi sve.
legend-sample = Primer
legend-overall = Opšti cilj
legend-specific = Posebni cilj
legend-measure = Mera
legend-indicator = Kolone pokazatelja
legend-activity = Kolone aktivnosti
legend-relevant = Relevantno za naredni program
legend-no-data = Nema podataka o sprovođenju
legend-not-relevant = Nije relevantno za naredni program
legend-verify = Proveriti tačnost podataka: navedeno se razlikuje od onoga što sledi iz redova
legend-achieved = Pokazatelj je ostvaren
legend-nearly = Pokazatelj je ostvaren samo zahvaljujući toleranciji
legend-not-achieved = Pokazatelj nije ostvaren
legend-not-assessable = Pokazatelj koji ne može da se oceni
legend-draft = Tekst koji je program sastavio na osnovu podataka, za dalje uređivanje
rule-profile = Profil
rule-year = Godina vrednovanja
rule-direction = Smer
rule-direction-text = kako je navedeno; inače prema granici ili promeni; inače prema koloni ocena koja se slaže sa vrednostima; inače prema ciljanim vrednostima ako sve vreme rastu ili opadaju; inače od početne vrednosti ka poslednjoj ciljanoj vrednosti; bez početne vrednosti, od prve od više izmerenih vrednosti ka poslednjoj ciljanoj; inače je više bolje. Održavanje samo ako je navedeno
rule-target = Ciljana vrednost
rule-target-text = za godinu vrednovanja, kako je izmenjena uz ostvarene vrednosti, inače prema planu; ako je nema, ili je 0 za pokazatelj koji raste, važi ciljana vrednost iz plana, inače prva kasnija
rule-tolerance = Tolerancija
rule-range = Rasponi
rule-scope = Obuhvat pokazatelja
rule-no-data = Pokazatelji bez podataka
rule-not-assessable = Pokazatelji koji ne mogu da se ocene
rule-overall = Ukupni procenti
rule-relevance = Relevantnost
rule-relevance-text = kako je naveo evaluator; inače realizovana aktivnost nije relevantna, a svaka druga sa poznatim statusom jeste; mera je relevantna ako je relevantna bilo koja njena aktivnost, a cilj ako je relevantna bilo koja njegova mera
tolerance-none = nema: ciljana vrednost mora da bude dostignuta
tolerance-some = { $percent } % { $basis }
year-from-request = { $year }, kako je zadato
year-from-programme = { $year }, kako je navedeno u programu ({ $place })
year-from-achieved = { $year }, poslednja godina sa ostvarenim vrednostima
count-table = { $subject }: { $rows ->
        [one] pročitan { $rows } red
        [few] pročitana { $rows } reda
       *[other] pročitano { $rows } redova
    }, korišćeno { $used }, prijavljeno { $reported }
subject-programme = program
subject-objectives-and-measures = ciljevi i mere
subject-indicators = pokazatelji
subject-activities = aktivnosti
subject-funding = finansiranje
subject-published = objavljeni procenti
count-objectives = Ocenjeni i ispisani ciljevi
count-measures = Ocenjene i ispisane mere
count-indicators = Ocenjeni i ispisani pokazatelji
count-activities = Ocenjene i ispisane aktivnosti
text-shortened = { $cell }: tekst je duži od 32.767 znakova, koliko staje u ćeliju, i tu je odsečen; ulazna datoteka ga čuva u celini.

### Checks (findings of `check`).

kind-percent = procentima
kind-count = broju
level-measure = meru
level-activity = aktivnost
not-run-indicators = nije pročitana nijedna tabela pokazatelja
not-run-achieved-values = nisu pročitane ostvarene vrednosti
not-run-plan-and-report = nema i plana i izveštaja o njemu
not-run-activities = nije pročitana nijedna tabela aktivnosti
not-run-statuses = nisu pročitani statusi aktivnosti
not-run-deadlines = nisu pročitani rokovi aktivnosti
not-run-funds = nisu pročitani redovi o finansiranju
not-run-verdicts = nema godine koja bi se ocenila
not-run-published = nisu pročitani objavljeni procenti
not-run-spreadsheet = nije pročitana nijedna radna sveska
findings-count = { $shown ->
        [one] { $shown } nalaz
       *[other] { $shown } nalaza
    }: { $error ->
        [one] { $error } greška
        [few] { $error } greške
       *[other] { $error } grešaka
    }, { $warning ->
        [one] { $warning } upozorenje
        [few] { $warning } upozorenja
       *[other] { $warning } upozorenja
    }, { $note ->
        [one] { $note } napomena
        [few] { $note } napomene
       *[other] { $note } napomena
    }; zanemareno: { $ignored }, poznato od ranije: { $suppressed }.
findings-not-run = { $count ->
        [one] { $count } provera nije mogla da se izvrši
        [few] { $count } provere nisu mogle da se izvrše
       *[other] { $count } provera nije moglo da se izvrši
    }:
findings-see = videti
findings-help = pomoć
findings-without-place = Bez mesta
findings-more = i još { $count }
findings-more-alike = još { $count } ove provere u ovoj tabeli: { $places }; --verbose prikazuje svaki nalaz
findings-more-errors = Još { $count ->
        [one] { $count } greška
        [few] { $count } greške
       *[other] { $count } grešaka
    } ovih vrsta; `expost check` ih navodi pojedinačno.
findings-and-more-places = { $places } i još { $count }
findings-title = Nalazi
findings-column-place = Mesto
findings-column-finding = Nalaz
findings-column-check = Provera
code-gap = Pre šifre { $code } nedostaje broj { $missing }.
    .help = Dodajte red koji nedostaje ili označite redove bez preskakanja.
objective-without-measures = Cilj { $code } nema nijednu meru.
    .help = Dodajte njegove mere ili ispravite šifre onih koje mu pripadaju.
objective-without-indicators = Cilj { $code } nema sopstveni pokazatelj.
    .help = Dodajte pokazatelj njegovog efekta ili zanemarite nalaz uz obrazloženje.
measure-without-indicators = Mera { $code } nema nijedan pokazatelj.
    .help = Dodajte pokazatelj njenog rezultata ili ispravite šifre onih koji joj pripadaju.
measure-without-activities = Mera { $code } nema nijednu aktivnost.
    .help = Dodajte njene aktivnosti ili ispravite šifre onih koje joj pripadaju.
example-row = Ovo je još uvek red primera iz obrasca i računa se kao podatak.
    .help = Upišite svoj red preko njega ili ga obrišite.
row-duplicate = Isti naziv stoji u dva reda koji pripadaju istoj meri ili istom cilju.
    .help = Obrišite jedan od redova ili razlikujte njihove nazive.
indicator-twice = Isti pokazatelj sa istim vrednostima stoji i kod { $other }; računa se dva puta.
    .help = Zadržite ga kod jednog cilja ili jedne mere ili razlikujte nazive.
name-of-another-row = U izveštaju ovde stoji naziv reda { $other }; u planu se ovaj red zove „{ $planned }”.
    .help = Proverite kom redu vrednosti pripadaju i upišite njegov naziv.
title-differs = U planu stoji „{ $planned }”, a u izveštaju „{ $reported }”.
    .help = Proverite da li je to isti red; ispravite šifru ili naziv.
sheet-hidden = List „{ $sheet }” je skriven, a njegova tabela je pročitana.
    .help = Prikažite list ili ga obrišite ako je to stara verzija.
cells-merged = Ćelija je spojena preko { $rows ->
        [one] { $rows } reda
       *[other] { $rows } redova
    }; ono što u njoj stoji čita se za svaki od njih.
    .help = Razdvojite ćelije i upišite vrednost u svaki red.
formula-without-value-many = { $count } formula ovog lista, od kojih je ovo prva, nema sačuvanu vrednost.
    .help = Otvorite radnu svesku u programu za tabelarne proračune, sačekajte da izračuna i sačuvajte je.
formula-without-value = Formula „{ $formula }” nema sačuvanu vrednost.
    .help = Otvorite radnu svesku u programu za tabelarne proračune, sačekajte da izračuna i sačuvajte je.
cell-error = Ćelija sadrži grešku `{ $value }`.
    .help = Ispravite formulu ili upišite vrednost.
row-slipped = Status „{ $words }” stoji u drugoj koloni.
    .help = Pomerite ćelije reda za jednu kolonu nazad.
number-as-text = „{ $printed }” je sačuvano kao tekst.
    .help = Formatirajte ćeliju kao broj i ponovo upišite vrednost.
unit-misfit = Jedinica mere je „{ $unit }”, a naziv govori o { $kind }.
    .help = Ispravite jedinicu mere ili preformulišite naziv.
units-differ = Ciljna vrednost je u jedinici „{ $planned }”, a ostvarena u jedinici „{ $unit }”.
    .help = Napišite obe u jednoj jedinici, ili navedite pravu jedinicu u mapi pod [table.units].
units-differ-baseline = Ciljna vrednost je u jedinici „{ $planned }”, a početna u jedinici „{ $unit }”.
    .help = Napišite obe u jednoj jedinici, ili navedite pravu jedinicu u mapi pod [table.units].
fraction-differs = Ostvarena vrednost je { $printed }, a { $numerator } od { $denominator } je { $percent } %.
    .help = Ispravite procenat ili brojku iz koje je izračunat.
measured-differently = Plan govori o { $planned }, a izveštaj o { $reported }.
    .help = Iskažite vrednost u jedinici mere iz plana ili izmenite ciljane vrednosti.
percent-out-of-range = „{ $printed }” nije udeo, a jedinica mere je procenat.
    .help = Upišite udeo ili ispravite jedinicu mere.
unit-missing = Pokazatelj nema jedinicu mere.
    .help = Upišite jedinicu mere: %, broj, dani.
unit-is-text = Jedinica mere je rečenica: „{ $unit }”.
    .help = Upišite jedinicu mere i proverite da li su se ćelije reda pomerile za jednu kolonu.
baseline-missing = Pokazatelj nema početnu vrednost.
    .help = Upišite vrednost na početku i njenu godinu.
baseline-year-missing = Početna vrednost nema godinu.
    .help = Upišite godinu, u njenu kolonu ili u obliku 4 (2019).
source-of-verification-missing = Pokazatelj nema izvor provere.
    .help = Navedite izveštaj, evidenciju ili anketu iz koje potiče vrednost.
achieved-in-future = Ostvarena vrednost { $printed } odnosi se na { $year }. godinu, a godina vrednovanja je { $review }.
    .help = Premestite vrednost u njenu godinu ili povećajte godinu vrednovanja.
number-styles-mixed = „{ $two }” je zapisano drugačije nego „{ $one }” u istom redu.
    .help = Sve brojeve u tabeli pišite na isti način.
number-misprinted = „{ $printed }” ima grupu koja nema tri cifre i ne koristi se; možda se misli na { $meant }.
    .help = Uporedite sa izvorom i upišite broj.
amounts-in-one-cell = „{ $printed }” sadrži { $count ->
        [one] { $count } iznos
       *[other] { $count } iznosa
    } i ne koristi se.
    .help = Za svaki izvor finansiranja upišite poseban red.
name-against-values = U ćeliji stoji „{ $printed }”, a u nazivu { $claimed }.
    .help = Ispravite ono što je pogrešno; najbolje je da u nazivu nema brojeva.
remark-against-value = Vrednost je { $printed }, a u obrazloženju stoji { $figure }.
    .help = Proverite šta je od toga tačno i ispravite drugo.
target-missing = Pokazatelj nema ciljanu vrednost.
    .help = Upišite ciljane vrednosti za godine programa.
target-missing-for-year = Nema ciljane vrednosti za { $year }. godinu.
    .help = Upišite ciljanu vrednost ili ostavite prazno ako se misli na kasniju godinu.
target-dropped = Plan ima ciljanu vrednost { $planned } za { $year }. godinu, a izveštaj je nema.
    .help = Upišite ciljanu vrednost ili navedite zašto se od nje odustalo.
target-zero = Ciljana vrednost za { $year }. godinu je 0, a pokazatelj treba da raste.
    .help = Upišite ciljanu vrednost ili ostavite ćeliju praznu.
target-turns = Ciljane vrednosti menjaju smer: { $first }, { $second }, { $third }.
    .help = Uporedite sa usvojenim planom i ispravite onu koja se ne uklapa.
baseline-meets-target = Početna vrednost { $baseline } već dostiže ciljanu vrednost { $target } za { $year }. godinu.
    .help = Proverite početnu vrednost i postavite ciljane vrednosti koje nešto zahtevaju.
target-differs = Ciljana vrednost za { $year }. godinu je „{ $planned }” u planu i „{ $reported }” u izveštaju.
    .help = Ispravite pogrešnu ili navedite odluku kojom je izmenjena.
baseline-differs = Početna vrednost je „{ $planned }” u planu i „{ $reported }” u izveštaju.
    .help = Ispravite pogrešnu.
baseline-year-differs = Početna vrednost je iz { $planned }. godine u planu i iz { $reported }. godine u izveštaju.
    .help = Ispravite pogrešnu godinu.
baseline-year-late = Početna vrednost je iz { $year }. godine, a prva ciljana vrednost je za { $first }. godinu.
    .help = Koristite vrednost od pre početka programa ili ispravite godinu.
year-outside-programme = Vrednost se odnosi na { $year }. godinu, a period programa je { $period }.
    .help = Ispravite godinu u koloni ili period programa.
achieved-below-baseline = { $year }: { $printed } je lošije od početne vrednosti { $baseline }.
    .help = Proverite obe vrednosti i u obrazloženju navedite šta se dogodilo.
achieved-goes-back = Vrednost opada, a trebalo bi da raste: { $before }, { $after }.
    .help = Proverite obe vrednosti i u obrazloženju navedite šta se dogodilo.
achieved-goes-back-up = Vrednost raste, a trebalo bi da opada: { $before }, { $after }.
    .help = Proverite obe vrednosti i u obrazloženju navedite šta se dogodilo.
series-copied = { $count ->
        [1] Ostvarena vrednost { $printed } jednaka je
        [one] { $count } ostvarena vrednost, poslednja { $printed }, jednaka je
        [few] { $count } ostvarene vrednosti, poslednja { $printed }, jednake su
       *[other] { $count } ostvarenih vrednosti, poslednja { $printed }, jednako je
    } do u cifru onome što ima pokazatelj { $other }.
    .help = Proverite da li dva pokazatelja zaista imaju iste vrednosti.
achieved-is-a-target = Ostvarena vrednost { $printed } jednaka je do u cifru ciljanoj vrednosti za { $year }. godinu.
    .help = Proverite vrednost prema njenom izvoru.
parts-do-not-add-up = Zbir delova ostvarene vrednosti za { $period } je { $sum }, a ne { $whole }: { $parts }.
    .help = Ispravite vrednost koja je pogrešna ili navedite koji deo nedostaje.
parts-do-not-add-up-target = Zbir delova ciljane vrednosti za { $period } je { $sum }, a ne { $whole }: { $parts }.
    .help = Ispravite vrednost koja je pogrešna ili navedite koji deo nedostaje.
parts-do-not-add-up-baseline = Zbir delova početne vrednosti je { $sum }, a ne { $whole }: { $parts }.
    .help = Ispravite vrednost koja je pogrešna ili navedite koji deo nedostaje.
achieved-jumps = Vrednost naglo skače: { $before }, { $after }.
    .help = Proverite obe vrednosti i u obrazloženju navedite šta se promenilo.
achieved-far-above-target = Ostvarena vrednost { $printed } je deset ili više puta veća od ciljane vrednosti { $target }.
    .help = U komentaru navedite zašto ili ispravite onu koja je pogrešna.
scale-against-count = Ostvarena vrednost { $printed } je broj, a ciljana vrednost { $target } stepen na skali.
    .help = Ciljanu i ostvarenu vrednost iskažite u istoj jedinici mere.
target-too-easy = Ciljana vrednost ({ $target }) je već dostignuta ({ $achieved }).
    .help = Povećajte ciljanu vrednost ili obrazložite u komentaru.
direction-contradicts = Naveden je smer „{ $stated }”, a ciljane vrednosti se kreću u smeru „{ $going }”.
    .help = Ispravite smer ili ciljane vrednosti.
target-in-words-only = U tekstu se pominje ciljana vrednost { $figure }, koje nema ni u jednoj ćeliji reda.
    .help = Upišite ciljanu vrednost u njenu ćeliju ili ispravite tekst.
deadline-outside-measure = Rok { $due } je izvan perioda važenja mere { $measure } ({ $validity }).
    .help = Produžite meru ili pomerite rok.
deadline-outside-programme = Rok { $due } je izvan perioda programa ({ $period }).
    .help = Pomerite rok ili ispravite period programa.
deadlines-several = „{ $printed }” sadrži { $count ->
        [one] { $count } rok
        [few] { $count } roka
       *[other] { $count } rokova
    }; važi poslednji.
    .help = Podelite aktivnost ili ostavite rok koji važi.
deadline-missing = Aktivnost nema rok.
    .help = Upišite kvartal ili reč „kontinuirano”.
overdue = Rok je bio { $due }, a status je i dalje „{ $status }”; novi rok nije naveden.
    .help = Navedite novi rok među narednim koracima ili ispravite status.
completed-without-result = Aktivnost je realizovana, a nigde ne piše šta je njome postignuto.
    .help = U obrazloženju navedite šta je urađeno i gde to može da se vidi.
status-against-words = Status je „{ $status }”, a u tekstu stoji „{ $words }”.
    .help = Ispravite status ili tekst.
status-missing = Aktivnost nema status.
    .help = Upišite „realizovana”, „u toku”, „nije započeta”, „odustalo se” ili „nema podataka”.
remark-repeats-plan = Obrazloženje „{ $remark }” samo ponavlja plan.
    .help = Pitajte odgovornu instituciju za napredak.
status-spellings = „{ $printed }” stoji { $count ->
        [1] jedanput
        [one] { $count } put
       *[other] { $count } puta
    } pored uobičajenog „{ $usual }”.
    .help = Svaki status pišite na jedan način.
institution-spellings = „{ $printed }” stoji { $count ->
        [1] jedanput
        [one] { $count } put
       *[other] { $count } puta
    } pored uobičajenog „{ $usual }”.
    .help = Svaku instituciju pišite na jedan način.
remark-identical = { $count ->
        [one] { $count } red ima
        [few] { $count } reda imaju
       *[other] { $count } redova ima
    } isto obrazloženje: „{ $remark }”.
    .help = Za svaki red navedite šta se u njemu dogodilo.
abandoned-without-next-step = Od aktivnosti se odustalo, a i dalje je relevantna; naredni korak nije naveden.
    .help = Navedite naredni korak ili da aktivnost više nije relevantna.
prerequisite-late = Rok je { $own }, a oslanja se na { $other }, čiji je rok { $theirs }.
    .help = Pomerite jedan od ta dva roka.
prerequisite-open = Status aktivnosti je „{ $own }”, a { $other }, na koju se oslanja, ima status „{ $theirs }”.
    .help = Navedite na čemu se zasniva ili ispravite jedan od statusa.
reference-unknown = U tekstu se pominje { $code }, čega u programu nema.
    .help = Upišite šifru koja postoji u programu.
reference-unknown-old = U tekstu se pominje { $code }, stara oznaka za { $meant }.
    .help = Upišite { $meant }.
reference-unknown-near = U tekstu se pominje { $code }, čega u programu nema; da li se misli na { $meant }?
    .help = Upišite šifru koja postoji u programu.
funds-total-differs = Za { $year }. godinu mera ima { $measure }, a njene aktivnosti { $activities }.
    .help = Ispravite iznos na nivou na kome je pogrešan.
funds-total-differs-in = Za { $year }. godinu mera ima { $measure }, a njene aktivnosti { $activities } ({ $unit }).
    .help = Ispravite iznos na nivou na kome je pogrešan.
funds-total-differs-units = Sredstva za { $year }. godinu navedena su u više jedinica ({ $units }). Nisu ni sabrana ni upoređena.
    .help = Sredstva mere i njenih aktivnosti navedite u jednoj valuti i sa istim faktorom.
funds-amount = { $amount }
funds-amount-in = { $amount } ({ $unit })
funds-outside-validity = Iznos { $amount } je za { $year }. godinu, a period važenja mere je { $validity }.
    .help = Produžite meru ili premestite iznos.
funds-after-deadline = Iznos { $amount } je za { $year }. godinu, a rok aktivnosti je { $due }.
    .help = Pomerite rok ili premestite iznos.
source-on-one-level = Izvor finansiranja „{ $source }” naveden je samo uz { $level }.
    .help = Navedite izvor na oba nivoa.
budget-reference-spellings = „{ $printed }” { $count ->
        [1] zapisano je
       *[other] i slične oznake, ukupno { $count }, zapisane su
    } drugačije nego „{ $usual }”.
    .help = Sve veze sa programskim budžetom pišite na jedan način.
funding-source-spellings = „{ $printed }” stoji { $count ->
        [1] jedanput
        [one] { $count } put
       *[other] { $count } puta
    } pored uobičajenog „{ $usual }”.
    .help = Svaki izvor finansiranja pišite na jedan način.
funds-not-needed = Za izvor stoji „{ $source }”, a iznos je { $printed }.
    .help = Uklonite iznos ili navedite izvor.
funds-against-words = U izvoru stoji { $words }, a zbir iznosa je { $total }.
    .help = Ispravite iznose ili tekst.
funds-against-words-none = U izvoru stoji { $words }, a iznosa nema.
    .help = Upišite iznose po godinama.
published-sum = { $achieved } i { $not } daju zbir { $sum }, a ne 100.
    .help = Ispravite procenat koji je pogrešno odštampan.
published-differs = Objavljeno je { $published } %, a tabele daju { $computed } % prema profilu { $profile }.
    .help = Pronađite redove koji se razlikuju ili profil koji daje objavljeni broj.
published-differs-of-none = Objavljen je procenat za { $code }, a u tabelama nema cilja sa tom šifrom.
    .help = Ispravite šifru; procenti se odnose na ciljeve, a O1 je opšti cilj.
relevance-differs = Navedeno je „{ $stated }”, a iz onoga što je ispod sledi „{ $derived }”.
    .help = Obrazložite u komentaru ili ispravite jedno od toga.
objective-without-data = Za { $unknown } od { $all } pokazatelja koji se računaju nema podataka ili ne mogu da se ocene.
    .help = Prikupite vrednosti koje nedostaju ili navedite na čemu se procenat zasniva.
verdict-on-tolerance = { $achieved } u odnosu na ciljanu vrednost { $target } ostvareno je samo zahvaljujući toleranciji od { $tolerance } %.
    .help = Navedite to u obrazloženju.
part-of-year-judged = { $count ->
        [one] { $count } pokazatelj ocenjen je
        [few] { $count } pokazatelja ocenjena su
       *[other] { $count } pokazatelja ocenjeno je
    } prema periodu { $part }, poslednjem delu { $year }. godine sa ostvarenim vrednostima; postoje: { $parts }.
    .help = Navedite period koji se vrednuje, uz --year ili kao godinu vrednovanja programa; ili upišite vrednosti za celu godinu.
direction-inferred = Ništa ne kaže kojim smerom pokazatelj treba da ide. Uzeto je: { $direction }; u drugom smeru ocena ne bi bila „{ $verdict }”.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
direction-inferred-baseline = Smer ({ $direction }) izveden je samo iz početne i poslednje ciljane vrednosti; u drugom smeru ocena ne bi bila „{ $verdict }”.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
direction-inferred-targets = Smer ({ $direction }) izveden je iz ciljanih vrednosti kojih je malo ili kojima početna ne prethodi; u drugom smeru ocena ne bi bila „{ $verdict }”.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
direction-inferred-statuses = Smer ({ $direction }) izveden je iz objavljenih ocena, koje se tako slažu sa vrednostima u { $rows } od { $of } redova; u drugom smeru ocena ne bi bila „{ $verdict }”.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
direction-inferred-measured = Smer ({ $direction }) izveden je iz prve izmerene i poslednje ciljane vrednosti, jer početne nema: proverite ga pre nego što se oslonite na ocenu „{ $verdict }”.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
direction-inferred-column = Pokazatelja kojima smer nije naveden, a vrednosti ga ne potvrđuju: { $count }. Uzeto je „{ $direction }”; u drugom smeru ocene bi bile druge: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}i još { $more }
    }.
    .help = Upišite smer u kolonu „smer”: povećanje, smanjenje ili održavanje.
verdict-differs = Navedeno je „{ $stated }”, a iz vrednosti sledi „{ $derived }”.
    .help = Ispravite broj ili ocenu, ili izaberite profil koji je daje.
status-contradicts = Ocene u koloni „{ $header }” govore suprotno od vrednosti u { $count } od { $rows } redova.
    .help = Pogledajte pomoću `expost inspect` kao šta su kolone uzete. U mapi: šta kolona znači ili šta njene reči znače.
words-against-verdict = U obrazloženju stoji „{ $words }”, a iz vrednosti sledi „{ $verdict }”.
    .help = Ispravite obrazloženje ili broj.
deleted-but-kept = Pokazatelj treba da se zadrži, a njegova mera { $measure } da se briše.
    .help = Premestite pokazatelj u meru koja ostaje ili obrišite i njega.
ignore-expired = Zanemarivanje provere `{ $check }` u { $line }. redu podešavanja isteklo je { $until }.
    .help = Ispravite podatke i obrišite zanemarivanje ili postavite novi datum.
ignore-unused = Zanemarivanju provere `{ $check }` u { $line }. redu podešavanja ne odgovara nijedan nalaz.
    .help = Obrišite zanemarivanje ili ispravite na šta se odnosi.
ignore-unused-cell = „{ $words }” ne izostavlja nijedan nalaz ovog reda.
    .help = Ispraznite ćeliju ili ispravite oznaku provere.
ignore-unknown = Provera `{ $id }` ne postoji.
    .help = Upišite oznaku koju ispisuje `expost check --list`.

### Program (`commands`).

findings-waiting = Nalazi pri čitanju: { $errors ->
        [one] { $errors } greška
        [few] { $errors } greške
       *[other] { $errors } grešaka
    }, { $warnings ->
        [one] { $warnings } upozorenje
       *[other] { $warnings } upozorenja
    }, { $notes ->
        [one] { $notes } napomena
        [few] { $notes } napomene
       *[other] { $notes } napomena
    }. `expost check` ih prikazuje i proverava više od toga.
review-year-empty = Nijedan pokazatelj nema ostvarenu vrednost za { $year }. godinu; ostvarene vrednosti postoje za: { $years }.
review-year-alone = Nijedan pokazatelj nema ostvarenu vrednost za { $year }. godinu, kao ni za bilo koju drugu.
review-year-outside = Godina koja se ocenjuje, { $year }, nije u periodu programa, { $period }.

### Languages (`commands`, `report::summary`). The short titles are for a terminal of 80 columns.

column-achieved-pct-short = Ostv. %
column-not-achieved-pct-short = Neostv. %
written = Zapisano: { $path }
language-unknown = Jezik programa „{ $language }” nije poznat; rezultati nisu na tom jeziku.
    .help = Upišite jedan od sledećih: { $known }, ili ga navedite pomoću `--lang`.

### Published forms (findings of `read`).

value-merged = Ćelija u kojoj je „{ $text }” spojena je preko više redova: { $rows ->
        [one] { $rows } od njih koristi
        [few] { $rows } od njih koriste
       *[other] { $rows } od njih koristi
    } njen broj, svaki kao svoj.
    .help = Razdvojte ćeliju i u svaki red upišite ono što je njegovo.
value-with-mark = Uzdignuti znak u „{ $text }” smatra se oznakom fusnote: broj se čita kao { $number }, a ne kao { $other }.
    .help = Premestite oznaku u naziv pokazatelja ili u kolonu napomena.
value-with-words = „{ $text }” se čita kao { $number }: reči i oznake uz brojku nisu njen deo.

value-in-brackets = „{ $text }” se čita kao { $number }: broj u zagradi je manji od nule, kao u računovodstvu.

value-with-note = „{ $text }”: prvi red je pročitan kao vrednost, ostalo je napomena.
    .help = Premestite reči u kolonu sa obrazloženjem.
target-from-words = „{ $text }”: { $number } je pročitano kao ciljana vrednost za { $year }.
    .help = Upišite samo broj u ćeliju ciljane vrednosti.
title-line-unread = Red „{ $text }” u naslovu nije korišćen.
    .help = Ako je to napomena, ne treba ništa da se čini. U suprotnom upišite naziv podatka i dve tačke ispred vrednosti.
block-untitled = Blok bez naslova; njegove aktivnosti govore da je to { $code }.
    .help = Upišite red sa naslovom iznad bloka.
block-untitled-unknown = Blok bez naslova, a nijedna aktivnost ne govori koja je to mera.
    .help = Upišite red sa naslovom iznad bloka.
pages-mended = Pročitano kao tekst odštampanih stranica: redova { $lines }, od kojih nastavaka { $joined }.
    .help = Dajte radnu svesku ili dokument od kojeg je tekst nastao, ako postoji; u suprotnom uporedite rezultat sa štampanim.
lines-passed-over = { $count ->
        [one] { $count } red sadrži samo znake i nije korišćen
        [few] { $count } reda sadrže samo znake i nisu korišćena
       *[other] { $count } redova sadrži samo znake i nije korišćeno
    }.
    .help = Ako su to crte i brojevi stranica, ne treba ništa da se čini.
line-doubled = Red „{ $text }” liči na onaj ispod njega i nije korišćen.
    .help = Uporedite sa štampanim; obrišite pogrešan red.
line-unplaced = „{ $text }” nema svoje mesto u tabeli i nije korišćeno.
    .help = Uporedite sa štampanim; upišite red u obliku ostalih.
text-pieced = „{ $text }” je sastavljeno od prelomljenih reči.
    .help = Uporedite sa štampanim; upišite reči u jednu ćeliju.
code-mended = „{ $text }” je pročitano kao { $mended }.
    .help = Uporedite sa štampanim; ispravite šifru.
figure-mended = „{ $text }” je pročitano kao { $mended }.
    .help = Uporedite sa štampanim; ispravite broj.
cells-run-together = Ćelije reda su spojene: „{ $text }”. Brojevi su uzeti sa kraja; „{ $rest }” nije korišćeno.
    .help = Uporedite sa štampanim; podelite ćeliju.
cells-run-together-rows = Red { $code } je spojen sa redom { $first }; mogli su da se razdvoje samo reči i rok.
    .help = Uporedite sa štampanim; podelite red.
column-lost = Na stranici nedostaje kolona: „{ $text }” ne može da se svrsta i nije korišćeno.
    .help = Uporedite sa štampanim; upišite broj u kolonu njegove godine.
struck-out = „{ $text }” je precrtano, a ipak se čita.
    .help = Obrišite ako više ne važi; u suprotnom uklonite crtu.
struck-out-row = Red je precrtan, a ipak se čita.
    .help = Obrišite red ako više ne važi; u suprotnom uklonite crtu.
rows-hidden = { $rows ->
        [one] { $rows } skriven red tabele pročitan je kao i ostali
        [few] { $rows } skrivena reda tabele pročitana su kao i ostali
       *[other] { $rows } skrivenih redova tabele pročitano je kao i ostali
    }.
    .help = Prikažite redove ili ih obrišite.

### IATI and portfolios (`sheet::iati`, `read::layouts::iati`, `report::iati`, `report::portfolio`).

iati-fiscal-years = Tabele navode fiskalne godine, kao { $year }, a ne mesec u kojem počinju; svaka je upisana kao kalendarska godina u kojoj se završava.
iati-version = U datoteci nije navedena verzija standarda IATI; čita se kao 2.03.
    .help = Navedite verziju po kojoj je pisana: 2.01, 2.02 ili 2.03.
iati-version-unknown = U datoteci je kao verzija standarda IATI navedeno „{ $version }”; čita se kao 2.03.
    .help = Navedite verziju po kojoj je pisana: 2.01, 2.02 ili 2.03.
elements-unused = Od ovog programa se ne koristi: { $elements }.
    .help = Ne treba ništa; za vrednovanje nisu potrebni.
codes-made = { $results ->
        [one] { $results } rezultat nema svoju šifru
        [few] { $results } rezultata nemaju svoju šifru
       *[other] { $results } rezultata nema svoju šifru
    }; šifre se prave po redosledu u datoteci.
    .help = Dodajte svakom pokazatelju element `reference` rečnika 99 sa šifrom kao što je 1.1.3#2, ako šifre treba da ostanu iste iz godine u godinu.
result-type-unknown = Vrsta rezultata „{ $text }” nije poznata; uzima se kao posebni cilj.
    .help = Upišite 1 za neposredni rezultat, 2 za ishod, 3 za uticaj ili 9 za ostalo.
direction-unknown-ascending = Iz „{ $text }” se ne vidi da li je bolje više ili manje; pokazatelj nije ocenjen.
    .help = Upišite 1 ili 0 kao vrednost atributa `ascending`.
period-undated = „{ $text }” nije datum kraja perioda; uzima se godina njegovog početka, { $year }.
    .help = Upišite kraj kao godinu, mesec i dan: 2021-12-31.
period-undated-wholly = „{ $text }” nije datum kraja perioda, a ni početak ga nema; vrednosti se ne koriste.
    .help = Upišite početak i kraj kao godinu, mesec i dan: 2021-12-31.
periods-in-year = { $periods ->
        [one] { $periods } period se završava
        [few] { $periods } perioda se završavaju
       *[other] { $periods } perioda se završava
    } u { $year }. godini; za godinu se računaju vrednosti poslednjeg koji ih ima, do { $end }.
    .help = Proverite da li je poslednja vrednost vrednost cele godine ili navedite godinu kao jedan period.
rows-of-parts = Delovi celine ({ $parts }), { $rows ->
        [one] { $rows } red: nije ocenjen.
        [few] { $rows } reda: nisu ocenjeni.
       *[other] { $rows } redova: nisu ocenjeni.
    }
    .help = Ne treba ništa da se čini ako su redovi bez dela vrednosti koje se računaju.
parts-summed = Vrednost celine nije navedena, a { $written ->
        [once] ciljna vrednost ({ $target }) je navedena jednom, uz prvi od delova ({ $parts }):
       *[each] svi delovi ({ $parts }) imaju istu ciljnu vrednost ({ $target }):
    } njihove vrednosti su sabrane, { $values } = { $sum }.
    .help = Ako je to ciljna vrednost svakog dela, navedite za svaki njegovu ili u mapi napišite kako se redovi spajaju.
parts-summed-in-part = Vrednost celine nije navedena, a { $written ->
        [once] ciljna vrednost ({ $target }) je navedena jednom, uz prvi od delova ({ $parts }):
       *[each] svi delovi ({ $parts }) imaju istu ciljnu vrednost ({ $target }):
    } njihove vrednosti su sabrane, { $values } = { $sum }, bez delova za koje vrednost nije navedena ({ $without }).
    .help = Navedite vrednosti koje nedostaju ili vrednost celine.
values-of-parts-judged = { $rows ->
        [one] { $rows } red je
        [few] { $rows } reda su
       *[other] { $rows } redova je
    } o delu celine (prvi: { $part }), a nijedan o celini; svaki se ocenjuje zasebno.
    .help = Dodajte redove za celinu ili obrišite delove.
values-of-parts-one-target = { $rows ->
        [one] { $rows } red je
        [few] { $rows } reda su
       *[other] { $rows } redova je
    } o delu celine (prvi: { $part }), a nijedan o celini; svaki se ocenjuje zasebno, a { $shared } od njih prema ciljnoj vrednosti iz reda prvog dela, koja je uzeta kao zajednička.
    .help = Upišite ciljnu vrednost u svaki red na koji se odnosi ili dodajte redove za celinu.
values-of-parts-perhaps = { $rows ->
        [one] { $rows } red liči
        [few] { $rows } reda liče
       *[other] { $rows } redova liči
    } na deo pokazatelja iznad (prvi: „{ $whole }“), po znaku ispred naziva ili zato što se naziv ponavlja ispod drugih pokazatelja, ali brojevi to ne pokazuju; svaki se ocenjuje kao zaseban pokazatelj.
    .help = Ako su to delovi, upišite „od toga“ ispred njihovih naziva; ako nisu, dajte svakom šifru ili ciljnu vrednost.
values-of-parts-only = { $values ->
        [one] { $values } vrednost koja je ovde navedena odnosi
        [few] { $values } vrednosti koje su ovde navedene odnose
       *[other] { $values } vrednosti koje su ovde navedene odnosi
    } se samo na delove ({ $parts }); delovi se čuvaju, a ne ocenjuju.
    .help = Navedite pored njih vrednost celine, bez dimenzije i mesta.
iati-placeholder = U programu nije naveden podatak: { $what }; upisuje se { $value }. Navedite ga u tabeli programa.
iati-organisation = identifikator institucije koja izveštava
iati-identifier = identifikator
iati-organisation-type = vrsta institucije koja izveštava
iati-status = status programa
iati-start = prva godina
iati-end = poslednja godina
iati-without-indicators = Nije zapisano, jer u standardu IATI nema rezultata bez pokazatelja: { $count ->
        [one] { $count } cilj ili mera
       *[other] ciljevi i mere, ukupno { $count }
    }.
iati-without-activities = Nije zapisano, jer za to u standardu IATI nema mesta: { $count ->
        [one] { $count } aktivnost
       *[other] { $count } aktivnosti
    }.
iati-without-funding = Nije zapisano, jer nije rezultat: { $count ->
        [one] { $count } red o finansiranju
        [few] { $count } reda o finansiranju
       *[other] { $count } redova o finansiranju
    }.
iati-without-next-steps = Nije zapisano, jer za to u standardu IATI nema mesta: naredni koraci za { $count ->
        [one] { $count } pokazatelj
        [few] { $count } pokazatelja
       *[other] { $count } pokazatelja
    }.
iati-without-relevance = Nije zapisano, jer za to u standardu IATI nema mesta: navedena relevantnost za { $count ->
        [one] { $count } red
        [few] { $count } reda
       *[other] { $count } redova
    }.
column-input = Ulaz
column-programme = Program
column-year = Godina
column-profile = Profil
column-objectives = Ciljevi
column-errors = Greške pri čitanju
column-warnings = Upozorenja pri čitanju
column-notes = Napomene pri čitanju
column-worst = Najteži nalaz pri čitanju
row-all-programmes = Svi programi zajedno
portfolio-failed-all = Nijedan od programa ({ $all }) nije mogao da se vrednuje.
portfolio-failed = Broj programa koji nisu mogli da se vrednuju: { $failed } od { $all }; ostali su kao gore.
portfolio-written = Zapisano: { $files ->
        [one] { $files } datoteka
        [few] { $files } datoteke
       *[other] { $files } datoteka
    } u { $folder }, i { $summary }
layout-iati = IATI

### Recognition: what speaks for a meaning, and what is asked (`finding::recognition`).

evidence = { $list }
evidence-header = poznato zaglavlje „{ $words }”
evidence-word = reč „{ $word }”
evidence-period = period { $period }
evidence-numbers = { $count ->
        [one] { $count } broj
        [few] { $count } broja
       *[other] { $count } brojeva
    }
evidence-percentages = { $count ->
        [one] { $count } procenat
        [few] { $count } procenta
       *[other] { $count } procenata
    }
evidence-years = { $count ->
        [one] { $count } godina ili datum
        [few] { $count } godine ili datuma
       *[other] { $count } godina ili datuma
    }
evidence-texts = { $count ->
        [one] { $count } tekst
        [few] { $count } različita teksta
       *[other] { $count } različitih tekstova
    }
evidence-repeats = { $count ->
        [one] { $count } tekst se ponavlja
        [few] { $count } teksta se ponavljaju
       *[other] { $count } tekstova se ponavlja
    } u { $rows ->
        [one] { $rows } redu
       *[other] { $rows } redova
    }
evidence-codes = { $count ->
        [one] { $count } šifra
        [few] { $count } šifre
       *[other] { $count } šifara
    }
evidence-closed-list = kratak spisak reči: { $words }
evidence-sentences = { $count ->
        [one] { $count } duga rečenica
        [few] { $count } duge rečenice
       *[other] { $count } dugih rečenica
    }
evidence-scale-of = red veličine kao u koloni { $column }
evidence-share-of = kolona { $value } podeljena kolonom { $target } u { $count ->
        [one] { $count } redu
        [few] { $count } reda
       *[other] { $count } redova
    }
evidence-repetition = ponavlja kolonu { $column }
evidence-twin-of = kolona { $column } na drugom jeziku
evidence-sum-of = zbir kolona { $columns }
evidence-agrees = slaže se sa ciljanom i ostvarenom vrednošću u { $count } od { $rows } redova
evidence-yes-means = da ili 1 znači „{ $direction }“
evidence-left-of-names = levo od naziva
evidence-beside = pored kolone { $column }
evidence-targets-elsewhere = druge tabele imaju ciljane vrednosti njenih redova, a nijednu ostvarenu
evidence-only-one = nijedna druga kolona to ne može biti
evidence-map = red mape
question-open = Šta je u koloni { $column } { $headed ->
        [no] bez zaglavlja
       *[yes] „{ $header }”
    }{ $valued ->
        [no] {""}
       *[yes] {" "}({ $values } …)
    }: { $candidates }?
    .help = U mapi: { $map }
question-which-column = U kojoj koloni { $about }: { $headers }?
    .help = U mapi: { $map }
question-only-shares = U kojoj koloni { $about }? U koloni { $column } „{ $header }” su samo udeli u ciljanoj vrednosti.
    .help = U mapi: { $map }
question-rows = Kako se više redova pokazatelja „{ $name }” za { $period } ({ $values }) svodi na jednu vrednost: sum (zbir), last (poslednja) ili mean (prosek)?
    .help = U mapi: { $map }
question-first-year = Koja je prva godina programa? Od nje se broje { $headers }.
    .help = U mapi: { $map }
question-parts = Kako { $headers } za „{ $name }” ({ $values }) daju vrednost za { $year }: sum (zbir), last (poslednja) ili mean (prosek)?{ $columns ->
        [0] {""}
       *[other] {" "}Ili je u jednoj od kolona vrednost godine, kao { $answer }?
    }
    .help = U mapi: { $map }
question-how = Odgovore navedite u mapi, uz --map: expost inspect { $input } --write-map map.toml upisuje mapu sa najverovatnijim odgovorima.
refusal-columns = { $place }: kolone koje nisu korišćene: { $columns }. Mapa može da kaže šta je u njima (--map).
nothing-counted = u { $year }. godini po profilu { $profile } ne računa se nijedan pokazatelj: { $missing } bez podataka, { $unusable } koji ne mogu da se ocene
nothing-counted-reason = { $place } { $name }: { $reason }
judged-by-part = { $count ->
        [one] { $count } pokazatelj ocenjen je
        [few] { $count } pokazatelja ocenjena su
       *[other] { $count } pokazatelja ocenjeno je
    } prema periodu { $part }, poslednjem delu { $year }. godine sa ostvarenim vrednostima (postoje: { $parts }): { $codes }{ $more ->
        [0] {""}
       *[other] {" "}i još { $more }
    }. Drugi deo ocenjuje se uz --year.
directions-in-doubt = { $count ->
        [one] Ocena { $count } pokazatelja zavisi
        [few] Ocene { $count } pokazatelja zavise
       *[other] Ocene { $count } pokazatelja zavise
    } od smera koji je zaključen, a nije naveden: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}i još { $more }
    }. Upišite ga u kolonu „smer” ili pogledajte `expost check`.
scales-in-doubt = { $count ->
        [one] Ocena { $count } pokazatelja poredi
        [few] Ocene { $count } pokazatelja porede
       *[other] Ocene { $count } pokazatelja porede
    } razlomak sa procentom: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}i još { $more }
    }. Pogledajte `expost check`.
question-asked = { $number } od { $count }, { $place }: { $question }
answer-ignore = izostaviti kolonu
answer-open = ostaviti pitanje otvoreno
answer-sum = sum: sabiraju se
answer-last = last: važi poslednja
answer-year = { $column } „{ $header }” ima vrednost godine
answer-mean = mean: važi njihov prosek
questions-left = { $count ->
        [one] { $count } pitanje ostaje otvoreno
        [few] { $count } pitanja ostaju otvorena
       *[other] { $count } pitanja ostaje otvoreno
    }.
map-or = { $remark }; ili { $others }
about-owner = je ono čemu pokazatelji pripadaju
about-indicator = su nazivi pokazatelja
about-target = su ciljane vrednosti
about-achieved = su ostvarene vrednosti
about-period = je period
about-direction = je smer
about-baseline = su bazne vrednosti
column-hidden = Kolona { $column } „{ $header }” je sakrivena, a pročitana je kao svaka druga, kao `{ $meaning }`.
    .help = Prikažite je ili obrišite, ili je u mapi izostavite: { $column } = `"ignore"`
unit-from-note = Iznosi koji sami ne navode jedinicu čitaju se u jedinici „{ $unit }”, jer „{ $note }” tako kaže o tabeli.
    .help = Ako se to odnosi na nešto drugo, jedinicu upišite u zaglavlje: `Funds 2021 (000 EUR)`.
unit-from-note-several = I „{ $note }” i „{ $other }” govore u čemu su iznosi. Nijedno nije upotrebljeno.
    .help = Jedinicu upišite u zaglavlje: `Funds 2021 (000 EUR)`.
column-scaled = Zaglavlje „{ $header }” broji drugim faktorom nego ona nad ostalim brojkama. Njegove brojke pomnožene su sa { $factor }, da bi mogle da se uporede.
    .help = Napišite sve brojke u istoj jedinici ili navedite činilac u mapi: `[table.factors]` { $column } = { $times }
column-scaled-values = Vrednosti u jedinici „{ $header }” stoje uz vrednosti istog pokazatelja sa drugim faktorom. Pomnožene su sa { $factor }, da bi mogle da se uporede.
    .help = Napišite sve vrednosti pokazatelja u jednoj jedinici.
column-scaled-values-not = Vrednosti u jedinici „{ $header }” broje se u jedinici { $factor } puta većoj od ostalih istog pokazatelja, ali su istog reda veličine. Ostavljene su kakve jesu.
    .help = Napišite sve vrednosti pokazatelja u jednoj jedinici.
column-scaled-not = Zaglavlje „{ $header }” broji u jedinici { $factor } puta većoj od one nad ostalim brojkama, ali su mu brojke istog reda veličine. Ostavljene su kakve jesu.
    .help = Napišite istu jedinicu u sva zaglavlja ili navedite činilac u mapi: `[table.factors]` { $column } = { $times }
column-likely = Kolona { $column } „{ $header }” uzeta je kao „{ $meaning }”: { $evidence }.
    .help = Ako je to tačno, upišite u mapu: { $map }
column-likely-several = Kolone, ukupno { $count }, uzete su kao ono što verovatno jesu, { $column } „{ $header }” kao „{ $meaning }” i slično, a za to govori: { $evidence }.
    .help = Ako je to tačno, upišite u mapu: { $map }
inspection-questions = Pitanja
inspection-answer = U mapi: { $map }
inspection-certainty-certain = sigurno
inspection-certainty-likely = verovatno
inspection-certainty-open = otvoreno
inspection-certainty-none = –
layout-long = duga tabela
layout-alternating = redovi plana i ostvarenja
layout-years-across = godine jedna pored druge
layout-transposed = okrenuta tabela

### Conversion, inspection and maps (`report::conversion`, `report::inspection`, `read::map`).

conversion-title = Šta je pretvoreno
conversion-sheet = izveštaj
conversion-recognised = Prepoznato
conversion-written = Zapisano
conversion-left-over = Izostavljeno
conversion-guessed = Pretpostavljeno
conversion-doubtful = Za proveru
conversion-all-tables = Sve tabele
conversion-total = { $rows ->
        [one] pročitan { $rows } red
        [few] pročitana { $rows } reda
       *[other] pročitano { $rows } redova
    }, korišćeno { $used }, prijavljeno { $reported }
conversion-rows = { $rows ->
        [one] { $rows } red
        [few] { $rows } reda
       *[other] { $rows } redova
    }
conversion-more = i još { $count ->
        [one] { $count } nalaz
        [few] { $count } nalaza
       *[other] { $count } nalaza
    } vrste `{ $check }`; zapisani izveštaj ih navodi
conversion-values-of-parts = { $count ->
        [one] { $count } vrednost za deo onoga što se broji (po polu, po mestu) nije ni u jednoj tabeli
        [few] { $count } vrednosti za delove onoga što se broji (po polu, po mestu) nisu ni u jednoj tabeli
       *[other] { $count } vrednosti za delove onoga što se broji (po polu, po mestu) nije ni u jednoj tabeli
    }: { $indicators }. Čuvaju ih `expost evaluate --format json` i `--format iati`.
map-unused = Tabela u { $line }. redu mape { $map } ({ $patterns }) ne odnosi se ni na jednu ulaznu datoteku.
    .help = Ispravite nazive u mapi ili obrišite tabelu.
inspection-hidden = skriven list
inspection-sheet = { $place }: { $rows ->
        [one] { $rows } red
        [few] { $rows } reda
       *[other] { $rows } redova
    } sa sadržajem, { $tables ->
        [0] nijedna tabela
        [one] { $tables } tabela
        [few] { $tables } tabele
       *[other] { $tables } tabela
    }
inspection-table = { $counts } ({ $layout }, { $header })
inspection-header = { $rows ->
        [0] bez zaglavlja
        [1] zaglavlje u { $row }. redu
       *[other] zaglavlje od { $row }. do { $last }. reda
    }
inspection-values-are-amounts = Mapa kaže da su godišnje vrednosti iznosi: sabiraju se kroz godine.
inspection-values-are-cumulative = Mapa kaže da su godišnje vrednosti kumulativne: svaka je zbir od početka do svoje godine.
inspection-values-are-levels = Mapa kaže da su godišnje vrednosti nivoi: svaka je stanje dostignuto u svojoj godini.
inspection-headers = naslovi i zaglavlja unutar tabele
inspection-first-row = { $place } najviše liči na zaglavlje: { $words }
inspection-no-table = Nijedna tabela nije prepoznata. Može da se pročita pomoću mape: `--write-map` zapisuje mapu od koje se polazi.
inspection-fixed = svi redovi: { $value }
inspection-times = { $count ->
        [one] { $count } put
       *[other] { $count } puta
    }
inspection-more = i još { $count ->
        [one] { $count } nalaz
        [few] { $count } nalaza
       *[other] { $count } nalaza
    } vrste `{ $check }`; `-v` prikazuje sve
layout-pages = odštampane stranice
layout-flat = bez blokova
layout-blocks = sa blokovima
column-rule-words = poznate reči
column-rule-words-and-year = poznate reči i godina
column-rule-words-among-others = poznate reči među drugima
column-rule-outside-brackets = poznate reči van zagrada
column-rule-by-order = redosled kolona
column-rule-behind-baseline = godina iza početne vrednosti
column-rule-map = mapa
column-rule-ignored = izostavljeno prema mapi
column-rule-duplicate = ne koristi se: ranija kolona ima isto značenje
column-rule-unused = ne koristi se u takvoj tabeli
column-rule-unknown = nije poznato, ne koristi se
column-rule-evidence = reči, vrednosti i susedne kolone zajedno
column-rule-open = otvoreno: pitanje
column-rule-part = deo celine, čuva se i ne ocenjuje

### The empty workbook (`expost template`).

template-title = Tabele programa za popunjavanje
template-needed = Obavezno
template-optional = Neobavezno
template-by-year = po jedna kolona za svaku godinu
template-step-example = 1. Svaka tabela ima jedan popunjen red kao primer, ispisan kurzivom. Zamenite ga sopstvenim redom ili ga obrišite.
template-step-tables = 2. Popunite po jedan list za svaku tabelu i po jedan red za svaku stavku. Kolone se mogu izostaviti ili drugačije poređati, a listovi koji nisu potrebni mogu se obrisati. Obrišite list sa objavljenim procentima, osim ako želite da ih uporedite sa onim što je objavljeno.
template-step-figures = 3. Brojeve upisujte kao brojeve: 1150, 96,55, 5%. Rasponi, kao što je 42 - 45, i granice, kao što je „najmanje 5”, prepoznaju se. Ako vrednosti nema, ostavite ćeliju praznu ili upišite „nema podataka”; 0 je vrednost. Procenat se piše kao ceo broj procenata: 45 uz jedinicu mere %, ili 45%, a ne 0,45.
template-step-run = 4. Sačuvajte radnu svesku i pokrenite `expost check DATOTEKA`, a zatim `expost evaluate DATOTEKA -o matrix.xlsx`. Ovaj list se preskače.
template-sheet-programme = Program
template-sheet-objectives = Ciljevi
template-sheet-measures = Mere
template-sheet-indicators = Pokazatelji
template-sheet-achieved = Ostvarene vrednosti
template-sheet-activities = Aktivnosti
template-sheet-funding = Finansiranje
template-sheet-published = Objavljeno
template-about-programme = opšti podaci o programu
template-about-objectives = opšti cilj (O1) i posebni ciljevi (1.1, 1.2, ...)
template-about-measures = mere posebnih ciljeva
template-about-indicators = pokazatelji ciljeva i mera, sa planiranim vrednostima
template-about-achieved = šta je po pokazateljima ostvareno, po jedan red za svaki pokazatelj
template-about-activities = aktivnosti u okviru mera i dokle se sa njima stiglo
template-about-funding = iz čega se finansiraju mere i aktivnosti, po jedan red za svaki izvor
template-about-published = procenti koji su negde objavljeni, samo radi poređenja; ne koriste se ni u jednom pravilu
template-note-key = Naziv podatka; ne menjati.
template-note-value = Godine u obliku 2025. Godina vrednovanja je godina čije se ostvarene vrednosti ocenjuju; profil je skup pravila.
template-note-objectives-code = O1 za opšti cilj; 1.1, 1.2 i tako dalje za posebne ciljeve.
template-note-measures-code = Šifra cilja kome mera pripada i redni broj: 1.1.1.
template-note-indicators-code = Šifra mere ili cilja, # i redni broj: 1.1.1#1, 1.1#2. Dovoljna je i sama šifra mere; tada se redovi broje redom.
template-note-achieved-code = Šifra pokazatelja, kao na listu pokazatelja.
template-note-activities-code = Šifra mere i redni broj: 1.1.1.1.
template-note-funding-code = Šifra mere ili aktivnosti koja se finansira.
template-note-published-code = Šifra cilja.
template-note-level = Opšti ili posebni: izaberite sa liste.
template-note-title = Pun naziv.
template-note-institution = Odgovorna institucija; u svim redovima je pišite isto.
template-note-relevance = Da li ostaje u narednom programu: izaberite sa liste. Ako je prazno, izvodi se.
template-note-objective-code = Šifra posebnog cilja kome mera pripada: 1.1.
template-note-measure-code = Šifra mere kojoj aktivnost pripada: 1.1.1.
template-note-type = Tip mere, na primer regulatorna ili informativno-edukativna.
template-note-validity = Godine u kojima se mera sprovodi: 2023–2025.
template-note-indicator = Naziv pokazatelja, bez jedinice mere.
template-note-achieved-indicator = Naziv pokazatelja, radi provere reda; odlučuje šifra.
template-note-unit = Šta se broji: broj, %, dani, indeksni poeni, hiljade dinara. Uz % upišite ceo broj procenata: 45, a ne 0,45.
template-note-source-of-verification = Gde vrednosti mogu da se provere.
template-note-direction = Da li vrednost treba da raste, da opada ili da se održava: izaberite sa liste. Ako je prazno, izvodi se iz ciljanih vrednosti.
template-note-baseline = Vrednost na početku: jedan broj, u jedinici mere tog reda.
template-note-baseline-year = Godina početne vrednosti: 2022.
template-note-target = Ciljana vrednost za godinu iz zaglavlja: broj, raspon (42 - 45) ili granica (najmanje 5), u jedinici mere tog reda.
template-note-achieved-target = Samo ako je ciljana vrednost izmenjena: ona koja sada važi.
template-note-achieved = Vrednost ostvarena u godini iz zaglavlja, u jedinici mere tog reda. Prazno ili „nema podataka” ako nije poznata; 0 je vrednost.
template-note-verdict = Potrebno samo ako je ciljana vrednost opisna: izaberite sa liste.
template-note-remark = Obrazloženje napretka.
template-note-comment = Komentar na ciljanu vrednost poslednje godine.
template-note-next-steps = Mogući naredni koraci.
template-note-partners = Partneri u sprovođenju, razdvojeni tačkom i zarezom.
template-note-deadline = Kvartal i godina, Q3 2024; godina; ili „Kontinuirano”.
template-note-status = Dokle se stiglo: izaberite sa liste.
template-note-effectiveness = Čime je aktivnost doprinela meri.
template-note-source-of-funding = Izvor: budžet, projekat, donator; ili „Nisu potrebna sredstva”.
template-note-budget-reference = Veza sa programskim budžetom: 0614-0001.
template-note-funds = Hiljade dinara, planirano za godinu iz zaglavlja.
template-note-published-achieved = Ceo broj procenata: 67.
template-note-published-not-achieved = Ceo broj procenata: 33.
template-example-programme = Primer: Program digitalnih usluga { $period }
template-example-programme-institution = Primer: Ministarstvo državne uprave i lokalne samouprave
template-example-programme-umbrella-document = Primer: Strategija reforme javne uprave
template-example-objectives-title = Primer: Javne usluge su dostupne na internetu (zamenite ovaj red)
template-example-objectives-institution = Ministarstvo državne uprave i lokalne samouprave
template-example-measures-title = Primer: Premeštanje javnih usluga na jedinstveni portal (zamenite ovaj red)
template-example-measures-institution = Ministarstvo državne uprave i lokalne samouprave
template-example-measures-type = Obezbeđivanje dobara i pružanje usluga
template-example-indicators-indicator = Primer: Usluge dostupne na portalu (zamenite ovaj red)
template-example-indicators-unit = broj
template-example-indicators-source-of-verification = Godišnji izveštaj o radu portala
template-example-achieved-indicator = Primer: Usluge dostupne na portalu (zamenite ovaj red)
template-example-achieved-remark = Portal je otvoren za sva ministarstva.
template-example-achieved-comment = Ciljana vrednost za poslednju godinu je realna.
template-example-achieved-next-steps = Premestiti na portal i usluge jedinica lokalne samouprave.
template-example-activities-title = Primer: Povezivanje ministarstava sa portalom (zamenite ovaj red)
template-example-activities-institution = Ministarstvo državne uprave i lokalne samouprave
template-example-activities-partners = Kancelarija za informacione tehnologije i elektronsku upravu
template-example-activities-remark = Povezano je devet od deset ministarstava.
template-example-activities-effectiveness = Većina usluga može da se koristi preko portala.
template-example-activities-next-steps = Povezati i poslednje ministarstvo.
template-example-source-of-funding = Budžet Republike Srbije
template-example-budget-reference = 0614-0001

### The differences of two plans or evaluations (`expost diff`).

diff-title = Šta se promenilo
diff-old = Staro: { $files }; { $judged }
diff-new = Novo: { $files }; { $judged }
diff-judged = vrednovanje { $year }. godine prema profilu { $profile }
diff-not-judged = nije vrednovano, jer nema ostvarenih vrednosti
diff-none = Ništa se nije promenilo.
diff-without-verdicts = Ocene i procenti se ne porede, jer su za to potrebne ostvarene vrednosti i u starim i u novim podacima.
diff-only-in-old = Nije poređeno, jer postoji samo u starim podacima: { $list }.
diff-only-in-new = Nije poređeno, jer postoji samo u novim podacima: { $list }.
diff-aligned-old = Šiframa u starim podacima nedostaje početni broj { $number }; porede se kao da ga imaju.
diff-aligned-new = Šiframa u novim podacima nedostaje početni broj { $number }; porede se kao da ga imaju.
diff-likeness-left-out = Previše redova nema svoj par da bi se tražili slični nazivi: red kome su promenjeni i šifra i naziv naveden je jednom kao izostavljen, a jednom kao dodat.
diff-nothing = (ništa)
diff-formerly = ranije: { $name }
diff-sheet-summary = Sažetak
diff-sheet-changes = Promene
diff-column-rows = Redovi
diff-column-kind = Promena
diff-column-level = Nivo
diff-column-name = Red
diff-column-what = Šta
diff-column-difference = Red i razlika
diff-column-old = Staro
diff-column-new = Novo
diff-column-old-place = Staro mesto
diff-column-new-place = Novo mesto
diff-rows-old = u starim podacima
diff-rows-new = u novim podacima
diff-rows-unchanged = bez promene
diff-kind-appeared = dodato
diff-kind-disappeared = izostavljeno
diff-kind-renamed = novi naziv
diff-kind-renumbered = nova šifra
diff-kind-changed = izmenjeno
diff-level-programme = program
diff-level-objective = cilj
diff-level-measure = mera
diff-level-indicator = pokazatelj
diff-level-activity = aktivnost
diff-levels-objective = Ciljevi
diff-levels-measure = Mere
diff-levels-indicator = Pokazatelji
diff-levels-activity = Aktivnosti
diff-what-row = red
diff-what-code = šifra
diff-what-name = naziv
diff-what-institution = institucija
diff-what-umbrella-document = krovni dokument
diff-what-first-year = prva godina
diff-what-last-year = poslednja godina
diff-what-type = tip
diff-what-validity = period važenja
diff-what-unit = jedinica mere
diff-what-source-of-verification = izvor provere
diff-what-direction = smer
diff-what-baseline = početna vrednost
diff-what-baseline-year = bazna godina
diff-what-target = ciljana vrednost
diff-what-achieved = ostvarena vrednost
diff-what-target-used = primenjena ciljana vrednost
diff-what-achieved-used = ocenjena vrednost
diff-what-verdict = ocena
diff-what-partners = partneri
diff-what-deadline = rok
diff-what-status = status
diff-what-funds = sredstva
diff-what-relevance = relevantnost
diff-what-achieved-pct = procenat ostvarenih
diff-what-remark = obrazloženje napretka
diff-what-effectiveness = efektivnost
diff-what-comment = komentar
diff-what-next-steps = naredni koraci
diff-what-group-reason = obrazloženje radne grupe
diff-what-group-comment = komentar radne grupe

### The working group's workbook (`report::matrix`, `report::live`).

column-relevance-words = Relevantnost rečima vrednovatelja
column-override = Ocena radne grupe
column-override-reason = Obrazloženje ocene radne grupe
column-group-comment = Komentar radne grupe
live-target-in-words = Ciljana vrednost je iskazana rečima, pa ocena ne prati brojeve dok se ne upiše broj; ocenu menjate u koloni „Ocena radne grupe”.
live-value = Ova ocena je upisana vrednost i ne prati brojeve; menjate je u koloni „Ocena radne grupe”.
missing-words = -; –; —; /; n/a; na; n.a.; nema podataka; nema; nepoznato; nije dostupno
value-yes = da
value-no = ne
yes-words = yes; true; ja; wahr; richtig; oui; vrai; sì; vero; sí; verdadero; cierto; sim; verdadeiro; po; e vërtetë; i vërtetë; vërtetë; saktë; e saktë; da; točno; tačno; istina; istinito; jeste; y; ✓; ✔
no-words = no; false; nein; falsch; non; faux; falso; não; jo; e gabuar; i gabuar; gabuar; e pasaktë; e rreme; ne; netočno; netačno; laž; neistina; neistinito; nije; n; ✗; ✘
legend-input = Popunjava radna grupa
column-reason-written = Razlog ocene u trenutku izrade
column-formula-value = Čitaju formule
rule-filling-in = Popunjavanje
filling-in-text = otvorene su svetložute ćelije, relevantnost i ocena radne grupe, koje se biraju sa liste; ocena radne grupe važi umesto ocene prema pravilima i treba da bude obrazložena. Reč može da stoji i bez znaka; sve drugo se obeležava i ne važi. Sve ostalo je zaključano, bez lozinke
rule-calculation = Računanje
calculation-live = živo: ispravljena ciljana ili ostvarena vrednost menja ocenu, brojeve i procente; smerovi, razlozi i nacrti tekstova ostaju kako su zapisani
calculation-static = samo vrednosti: ispravka ne menja ništa drugo

### Bringing returned copies together (`merge`, `report::merged`, `read::decisions`).

notes-unreadable = Napomene na listu „{ $sheet }” nisu mogle da se pročitaju: { $reason }.
    .help = Otvorite datoteku u programu za tabelarne proračune i ponovo je sačuvajte.
row-unused-decision-row = „{ $row }” nije red ovog programa, pa odluka o njemu nije korišćena.
    .help = Uz ovu tabelu navedite tabele od kojih je matrica napravljena, ili ispravite red: `indicator 1.1.3#2`, `activity 1.1.3.2`, `measure 1.1.3`, `objective 1.1`.
row-unused-decision-field = „{ $field }” nije polje reda { $row } koje popunjava radna grupa.
    .help = Upišite `target`, `achieved`, `next-steps`, `relevance`, `comment`, `verdict-override` ili `override-reason`.
row-unused-decision-year = Polje { $field } reda { $row } nema godinu.
    .help = Upišite godinu vrednosti u kolonu `year`.
row-unused-decision-number = Polje { $field } reda { $row } za { $year }. godinu mora da bude broj, a „{ $value }” to nije; važi vrednost iz tabela.
    .help = Upišite broj, ili `n/a` ako vrednost nije poznata.
row-unused-decision-date = Polje { $field } reda { $row } za { $year }. godinu mora da bude broj, a „{ $value }” je datum; važi vrednost iz tabela.
    .help = Program za tabele je možda pretvorio broj u datum. Upišite broj ponovo, u ćeliju oblikovanu kao broj.
row-unused-decision-twice = O polju { $field } reda { $row } odlučeno je na više načina: { $values }. Nijedan nije korišćen.
    .help = Zadržite red koji važi. Kasnija odluka u koloni `before` ima vrednost ranije.
decision-stale = Polje { $field } reda { $row } imalo je vrednost „{ $before }” kada je odlučeno „{ $value }”, a u tabelama je sada „{ $now }”. Koristi se „{ $value }”.
    .help = Pitajte onoga ko je odlučio da li to još važi; ispravite red ili ga obrišite.
row-unused-decision-value = „{ $value }” nije vrednost koju polje { $field } reda { $row } može da ima.
    .help = Za relevantnost upišite `relevant`, `not-relevant` ili `no-data`; za ocenu `achieved`, `not-achieved`, `no-data` ili `not-assessable`.
reason-by-group = Radna grupa je odlučila „{ $verdict }” ({ $place }): { $reason }. Prema pravilima ocena je „{ $rules }”:
reason-by-group-alone = Radna grupa je odlučila „{ $verdict }” ({ $place }) bez obrazloženja. Prema pravilima ocena je „{ $rules }”:
subject-decisions = odluke radne grupe
matrix-field-target = Ciljana vrednost
matrix-field-achieved = Ostvarena vrednost
matrix-field-verdict = Ocena
matrix-field-verdict-override = Ocena radne grupe
matrix-field-override-reason = Obrazloženje ocene radne grupe
matrix-field-relevance = Relevantnost
matrix-field-relevance-words = Relevantnost rečima vrednovatelja
matrix-field-next-steps = Mogući naredni koraci
matrix-field-comment = Komentar radne grupe
merge-headline = { $programme }: vrednovanje za { $year }. godinu, { $copies ->
        [one] { $copies } vraćeni primerak
        [few] { $copies } vraćena primerka
       *[other] { $copies } vraćenih primeraka
    }
merge-sheet-summary = Vraćeni primerci
merge-sheet-changes = Izmene
merge-sheet-disagreements = Neslaganja
merge-sheet-outside = Izvan ćelija za unos
merge-sheet-added = Dodati i obrisani redovi
merge-sheet-comments = Komentari
merge-column-copy = Primerak
merge-column-changes = Izmenjene ćelije
merge-column-disputed = Sporne
merge-column-outside = Izvan ćelija za unos
merge-column-added = Dodato
merge-column-deleted = Obrisano
merge-column-comments = Komentari
merge-row-together = Ukupno
merge-column-field = Polje
merge-column-before = Pre
merge-column-after = Posle
merge-column-who = Ko
merge-column-answer = Odgovor
merge-column-what = Šta
merge-column-beside = Red matrice ili red iznad
merge-column-words = Tekst
merge-column-author = Autor
merge-empty = (prazno)
merge-outside-cell = izmenjena ćelija
merge-outside-formula = formula zamenjena vrednošću
merge-outside-column = obrisana kolona
merge-outside-sheet = obrisan list
merge-added-row = dodat red
merge-added-copy = kopiran red
merge-added-cells = ćelije pored matrice
merge-deleted = obrisan red
merge-note-changed = Izmena: { $who }. Pre toga: { $before }
merge-note-disputed = Primerci se ne slažu. Pre toga: { $before }
merge-note-verdict = Izmenjena je ćelija na kojoj ocena počiva: ponovo vrednujte sa prihvaćenim izmenama.
merge-not-accepted = Nije prihvaćeno: „{ $value }” u polju { $field }, red { $row } ({ $who }), nije reč sa liste.
merge-not-accepted-figure = Nije prihvaćeno: „{ $value }” u polju { $field }, red { $row } ({ $who }), nije broj.
merge-pasted-over = { $file }, list { $sheet }: preko { $count } formula nalepljene su vrednosti. Upoređeno je ono što je grupa popunila, a ne i ono što iz toga sledi.
merge-without-results = { $file }: { $count } formula nema rezultat, jer je datoteku napisao program. Upoređeno je ono što je grupa popunila. Pre ocenjivanja je otvorite u programu za tabele i sačuvajte.
merge-file-ignored = Zanemareno jer nije primerak ove matrice: { $why }
merge-notes-not-read = { $file }: iz datoteka ovog oblika ne čitaju se napomene, niti se formule razlikuju od vrednosti. Sačuvajte primerak kao `.xlsx` i ponovo objedinite primerke.
merge-other-language = { $file }: primerak je na drugom jeziku ({ $language }), pa se tekst izvan ćelija za unos ne poredi.
merge-known-by-name = { $file }: { $count ->
        [one] { $count } red je prepoznat
        [few] { $count } reda su prepoznata
       *[other] { $count } redova je prepoznato
    } po nazivu, jer skrivena kolona sa imenima redova nije premeštena zajedno sa njima.
merge-unsettled = { $place }: primerci se ovde nisu slagali, a odluka još nije doneta.
merge-left-in-dispute = { $count ->
        [one] { $count } ćelija nije prihvaćena
        [few] { $count } ćelije nisu prihvaćene
       *[other] { $count } ćelija nije prihvaćeno
    }, jer se primerci o njima ne slažu. Odlučite u objedinjenoj svesci i ponovo je objedinite sa matricom.
merge-see-lists = Sve što je stiglo, ćelija po ćelija: `-o merged.xlsx` ili `--format markdown`.
merge-copies-alike = { $file }: { $count ->
        [one] { $count } red je doslovna kopija reda matrice i nije naveden
        [few] { $count } reda su doslovne kopije redova matrice i nisu navedena
       *[other] { $count } redova su doslovne kopije redova matrice i nisu navedeni
    }.
merge-notes-of-language = { $file }: { $count ->
        [one] { $count } napomena bez autora, na ćeliji koja i u matrici ima napomenu, smatra se napomenom programa na jeziku primerka i nije navedena
        [few] { $count } napomene bez autora, na ćelijama koje i u matrici imaju napomenu, smatraju se napomenama programa na jeziku primerka i nisu navedene
       *[other] { $count } napomena bez autora, na ćelijama koje i u matrici imaju napomenu, smatra se napomenama programa na jeziku primerka i nije navedeno
    }.

## Reči koje ćelija matrice prima

choose-tolerance = Upišite broj od 0 do ispod 1: 0,1 je 10 %.
choose-rule = Izaberite jednu od reči sa spiska.
choose-relevance = Izaberite jednu od reči sa liste ili ostavite ćeliju praznu.
choose-verdict = Ovo nije reč sa liste. Reč se razume i bez znaka; uz sve drugo i dalje važi ocena prema pravilima.

## Kolone ravnih tabela

column-indicator-name = Pokazatelj
column-baseline-value = Početna vrednost

## Zbirne napomene u legendi

notes-of-check = Napomene ove vrste: { $count }; prva: { $example }
