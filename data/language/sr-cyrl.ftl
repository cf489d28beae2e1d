# Serbian in Cyrillic script, made from `sr-latn.ftl`: edit that file, and write this one anew with
# `EXPOST_BLESS=1 cargo test --test it languages`.

# The marks between the thousands of a number, and before its decimals.
mark-thousands = .
mark-decimal = ,
year-words = . годину;. године;. години;. година

### Terms: closed lists, `<list>-<id>`.

verdict-achieved = остварен
verdict-not-achieved = није остварен
verdict-no-data = нема података
verdict-not-assessable = не може се оценити

status-completed = реализована
status-ongoing = у току
status-not-initiated = није започета
status-abandoned = одустало се
status-no-data = нема података

relevance-relevant = релевантно
relevance-not-relevant = није релевантно
relevance-no-data = нема података

direction-increase = раст
direction-decrease = пад
direction-maintain = одржавање

grade-exceeded-manyfold = вишеструко премашено
grade-exceeded = премашено
grade-met = достигнуто
grade-nearly-met = скоро достигнуто
grade-progressing = напредује
grade-no-progress = без напретка
grade-regressed = назадује

severity-error = грешка
severity-warning = упозорење
severity-note = напомена

### Opening files (findings of `sheet`).

sheet-unreadable = Лист „{ $sheet }” није могао да се прочита: { $reason }.
    .help = Отворите датотеку у програму за табеларне прорачуне и поново је сачувајте; ништа са овог листа није ушло у резултате.
fault-missing = датотеци недостаје један део
fault-broken = њен XML је оштећен
fault-entities = њен XML декларише ентитете, што ниједан канцеларијски програм не уписује
fault-packed = не може да се распакује
fault-locked = заштићена је лозинком
fault-too-large = садржи више него што безбедно може да се прочита
fault-unknown = њен садржај је оштећен
styles-unreadable = Формати ћелија нису могли да се прочитају, па се проценти и датуми виде као обични бројеви.
    .help = Отворите датотеку у програму за табеларне прорачуне и поново је сачувајте.
cell-unreadable = Сачувана вредност „{ $value }” није број који може да се прочита.
    .help = Поново упишите вредност.
cell-outside = Ћелија са вредношћу „{ $value }” налази се изван листа и изостављена је.
    .help = Отворите датотеку у програму за табеларне прорачуне и поново је сачувајте.
cell-twice = Датотека садржи ову ћелију два пута; важи последња вредност.
    .help = Отворите датотеку у програму за табеларне прорачуне, проверите вредност и поново је сачувајте.
text-missing = Текста ћелије, под бројем { $number } међу заједничким текстовима радне свеске, нема у датотеци.
    .help = Поново упишите текст.
characters-undecodable = Неки знаци нису могли да се декодирају и стоје као �.
    .help = Сачувајте датотеку као UTF-8 или наведите њено кодирање помоћу `--encoding`.
encoding-guessed = Текст је прочитан као `{ $encoding }`, што је претпостављено према словима.
    .help = Ако слова нису исправна, наведите кодирање помоћу `--encoding`.
nul-characters = Текст садржи знаке NUL, који су изостављени.
    .help = Поново извезите табелу.
quote-unclosed = Наводник отвара поље овог реда и не затвара га; наводници у овом реду читају се као обични знаци.
    .help = Затворите наводник или га удвојите ако припада тексту.
rows-uneven = { $count ->
        [one] { $count } ред има
        [few] { $count } реда имају
       *[other] { $count } редова има
    } другачији број поља него остали редови, који их имају { $usual }.
    .help = Поља која садрже знак за раздвајање ставите под наводнике и проверите да датотека није одсечена.
span-impossible = За ћелију је наведено да заузима више колона него што их табела може имати; узета је као једна колона.
    .help = Проверите табелу у програму за обраду текста и поново је сачувајте.
repeat-not-followed = Садржај овог реда или ћелије понавља се { $count ->
        [1] једанпут
        [one] { $count } пут
       *[other] { $count } пута
    }; узет је само једном.
    .help = Обришите оно што је попуњено изван табеле или испишите редове.
runs-unreadable = „{ $value }” је написано у више формата који се овде не могу прочитати: део може бити уздигнут или прецртан. Не користи се.
    .help = Отворите датотеку у програму за табеле и сачувајте је као .xlsx.
text-struck-out = „{ $left_out }” у „{ $whole }” је прецртано или скривено; ћелија се чита као „{ $shown }”.
    .help = Обришите оно што више не важи, а ранији број сачувајте у напомени.
shown-differs = Ћелија приказује „{ $shown }”, а садржи { $value }; користи се оно што садржи.
    .help = Поново упишите вредност.
findings-alike = { $count ->
        [one] Није наведен још { $count } налаз
        [few] Нису наведена још { $count } налаза
       *[other] Није наведено још { $count } налаза
    } врсте `{ $check }`.
    .help = Отклоните наведене и покрените поново.

### Reading tables (findings of `read`).

input-unread = Из овог улаза није прочитан ниједан број: овде нема препознате табеле показатеља ({ $rows ->
        [one] { $rows } ред
        [few] { $rows } реда
       *[other] { $rows } редова
    }).
    .help = Задајте саму табелу. Ако ово јесте табела, `expost inspect` показује шта је нађено, а `--write-map` записује мапу од које се полази.
sheet-without-table = Овде није препозната ниједна табела ({ $rows ->
        [one] { $rows } ред
        [few] { $rows } реда
       *[other] { $rows } редова
    }).
    .help = Табели је потребан ред заглавља са познатим називима колона, као што су: шифра, назив, почетна вредност, циљана вредност 2021, остварена вредност 2021. Списак је у датотеци `README`.
rows-outside-tables = { $rows ->
        [one] { $rows } ред налази се изван табела и није коришћен
        [few] { $rows } реда налазе се изван табела и нису коришћена
       *[other] { $rows } редова налази се изван табела и није коришћено
    }: „{ $text }”.
    .help = Ако су то наслови или напомене, не треба ништа да се чини. У супротном додајте ред заглавља са познатим називима колона.
column-unused = Колона „{ $column }” се не користи.
    .help = Ако није потребна за вредновање, не треба ништа да се чини. У супротном наведите у мапи (--map) шта је у њој; са `ignore` се изоставља без налаза.
column-duplicate = Колона „{ $column }” има исто значење као једна од претходних; користи се претходна.
    .help = Задржите једну од њих или овој дајте други назив.
column-without-header = Колона без заглавља садржи вредности које се не користе; прва од њих је „{ $text }”.
    .help = Упишите назив колоне у ред заглавља или испразните колону.
row-unused = Ред није коришћен.
    .help = Погледајте ред и допуните оно што му недостаје.
row-unused-lone-cell = Ред има само једну ћелију, „{ $text }”, и није коришћен.
    .help = Ако је то наслов или напомена, не треба ништа да се чини. У супротном упишите шифру и назив реда.
row-unused-without-code = Ред нема шифру и није коришћен.
    .help = Упишите шифру циља или мере на коју се ред односи.
row-unused-without-name = Ред нема ни шифру ни назив и није коришћен.
    .help = Упишите шифру или назив.
row-unused-without-value = Ред нема вредност и није коришћен.
    .help = Упишите вредност или обришите ред.
row-unused-without-year = Ред нема годину и није коришћен.
    .help = Упишите годину на коју се односе вредности у реду.
row-unused-unknown-level = Шифра { $code } није ни шифра циља ни шифра мере, па ред није коришћен.
    .help = Додајте колону „ниво” са речима „општи”, „посебни” или „мера”, или исправите шифру.
row-overfull = Овај ред има { $fields } поља, а заглавље { $usual }; вредности су можда испод погрешних заглавља, па нису коришћене.
    .help = Поља у којима је знак раздвајања, као 41,5, ставите под наводнике или користите други знак раздвајања.
lines-uneven = Ћелије овог реда немају исти број редова текста; ред није коришћен.
    .help = Упишите у назив и у сваку вредност онолико редова колико је показатеља или сваки показатељ у посебан ред.
row-total = „{ $text }” је збир редова изнад, а не показатељ; ред није оцењен.
    .help = Ако је тако, не треба ништа да се чини. Ако је то показатељ, дајте му назив који каже шта се броји.
row-text-only = Ред је прескочен: садржи само текст, „{ $text }”.
    .help = Ако је то наслов или напомена, не треба ништа да се чини. У супротном упишите шифру, назив и вредности реда.
level-unknown = Ниво „{ $text }” није познат.
    .help = Упишите „општи”, „посебни” или „мера”.
code-is-date = Програм за табеларне прорачуне претворио је шифру у датум ({ $text }).
    .help = Колону форматирајте као текст и поново упишите шифру.
code-shortened = Шифра { $code } стоји иза { $before }: вероватно { $probably }, којој је програм за табеле изоставио нулу. Прочитана је као { $code }.
    .help = Подесите колону шифара као текст и упишите { $probably }.
code-unclear = Остале ћелије ове колоне су шифре, а „{ $text }” није.
    .help = Упишите шифру циља или мере којој ред припада.
code-of-several = „{ $text }” наводи више шифара; употребљена је прва, { $code }.
    .help = Упишите једну шифру реда или по један ред за сваку.
code-duplicate = Шифра { $code } наведена је два пута; користи се први ред.
    .help = Исправите једну од те две шифре или обришите сувишан ред.
codes-aligned = Шифрама у овој табели недостаје почетно { $leading }, које имају друге табеле; прочитане су са њим.
    .help = Ако је { $leading } број општег циља, не треба ништа да се чини. У супротном означите све табеле на исти начин.
objective-implied = Циљ { $code } није описан ни у једној табели; изведен је из шифара других редова.
    .help = Додајте ред за њега у табелу циљева или исправите шифре које на њега упућују.
measure-implied = Мера { $code } није описана ни у једној табели; изведена је из шифара других редова.
    .help = Додајте ред за њу у табелу мера или исправите шифре које на њу упућују.
owner-unknown = Шифра { $code } није ни шифра циља ни шифра мере, па показатељ није коришћен.
    .help = Исправите шифру или додајте циљ, односно меру, у одговарајућу табелу.
owner-missing = { $rows ->
        [one] За { $rows } показатељ није наведен циљ ни мера; сврстан је
        [few] За { $rows } показатеља није наведен циљ ни мера; сврстани су
       *[other] За { $rows } показатеља није наведен циљ ни мера; сврстани су
    } под { $code }.
    .help = Додајте колону са шифром циља или мере којој сваки показатељ припада.
owner-from-above = { $rows ->
        [one] У { $rows } реду шифра циља или мере је празна; сматра се да ред припада
        [few] У { $rows } реда шифра циља или мере је празна; сматра се да редови припадају
       *[other] У { $rows } редова шифра циља или мере је празна; сматра се да редови припадају
    } ономе чему и ред изнад.
    .help = Ако је тако и замишљено, не треба ништа да се чини. У супротном упишите шифру у сваки ред.
owner-row = { $rows ->
        [one] { $rows } ред без података прочитан је као циљ или мера
        [few] { $rows } реда без података прочитана су као циљ или мера
       *[other] { $rows } редова без података прочитано је као циљ или мера
    } којој припадају редови испод.
    .help = Ако је тако и замишљено, не треба ништа да се чини. Ако је то показатељ без података, у његове вредности упишите „нема података”.
indicator-not-in-plan = Показатељ није пронађен у плану и остаје без планираних вредности.
    .help = Дајте му назив или шифру из плана или га додајте у табелу плана.
indicator-not-reported = Овај показатељ из плана није ни у једној табели остварених вредности.
    .help = Додајте ред за њега међу остварене вредности, под називом или шифром из плана.
matched-by-name = Повезано са ставком плана „{ $planned }”: подударност назива је { $percent } %.
    .help = Проверите да ли је реч о истом. Исти назив или иста шифра у обе табеле отклања сумњу.
value-given-again = Вредност за { $year }. годину, { $second }, наведена је још једном; користи се једном.
    .help = Обришите један од та два реда или у мапи наведите како се више редова обједињује.
value-given-twice = Друга вредност за { $year }. годину, { $second }, разликује се од прве, { $kept }; користи се прва.
    .help = Обришите једну од те две вредности.
activity-without-measure = Активност не упућује на познату меру и није коришћена.
    .help = Упишите шифру мере или исправите шифру активности.
activity-not-in-plan = Активност није пронађена у плану.
    .help = Дајте јој шифру или назив из плана или је додајте у табелу плана.
activity-not-reported = Ова активност из плана није ни у једној табели статуса.
    .help = Додајте ред за њу у табелу статуса, са шифром из плана.
funding-without-owner = Ред о финансирању не упућује на познату меру ни активност ({ $code }) и није коришћен.
    .help = Исправите шифру.
fact-unknown = Својство програма „{ $key }” није познато; његова вредност „{ $value }” се не користи.
    .help = Позната својства су: назив, институција, кровни документ, прва година, последња година, период, година вредновања, профил и језик.
fact-unreadable = Вредност „{ $value }” својства „{ $key }” није година ни период.
    .help = Упишите годину, на пример 2021, или период, на пример 2020–2022.
number-ambiguous = „{ $text }” може да се прочита и са хиљадама и са децималама; прочитано је { $reading ->
        [decimals] са децималама
       *[thousands] са хиљадама
    }, као { $number }.
    .help = Одредите једно помоћу `--decimal comma` или `--decimal point`, или упишите број без знака за раздвајање.
number-ambiguous-table = „{ $text }” је прочитано { $reading ->
        [decimals] са децималама
       *[thousands] са хиљадама
    }, као { $number }: тако говоре јединица и остале вредности показатеља, а друге ћелије табеле говоре супротно.
    .help = Одредите једно помоћу `--decimal comma` или `--decimal point`, или упишите број без знака за раздвајање.
scale-mixed = „{ $text }” је разломак поред „{ $other }” у показатељу у процентима: рачуна се као { $number } %; као разломак било би { $percent } %.
    .help = Упишите { $percent } ако је то мишљено или ставите знак процента иза вредности.
scale-mixed-column = Сви проценти ове колоне ({ $count }) разломци су поред процената у другим колонама („{ $text }” поред „{ $other }”): рачунају се како су написани, { $number } %; као разломци били би сто пута већи, { $percent } %.
    .help = Упишите колону у процентима или ставите знак процента иза вредности.
value-in-words = „{ $text }” стоји тамо где се очекује број и задржано је као текст.
    .help = Ако је то прекретница, наведите оцену у колони за оцену. У супротном упишите број.
value-unclear = „{ $text }” није број који може да се прочита без нагађања; не користи се.
    .help = Упишите само број, а остатак пренесите у образложење или у јединицу мере.
value-is-date = „{ $text }” је датум тамо где се очекује број; не користи се.
    .help = Програм за табеларне прорачуне можда је претворио број у датум. Форматирајте ћелију као број и поново га упишите.
value-is-error = „{ $text }” је вредност грешке у табели; не користи се.
    .help = Исправите формулу или упишите број.
value-uncomputed = Формула „{ $text }” нема сачувану вредност; не користи се.
    .help = Отворите радну свеску у програму за табеларне прорачуне, сачекајте да израчуна и сачувајте је.
value-kind-unknown = „{ $text }” не говори да ли је вредност почетна, циљана или остварена; ред није коришћен.
    .help = Упишите „почетна вредност”, „циљана вредност” или „остварена вредност”.
period-part = „{ $text }” је део године { $year }; вредност је узета као вредност године.
    .help = Ако вредност није годишња, упишите у ред период на који се односи.
period-part-only = { $is_target ->
        [yes] Циљна вредност
       *[no] Остварена вредност
    } за { $parts }, део године { $year }, узета је као вредност године{ $indicators ->
        [one] {""}
       *[other] {" "}за више показатеља (укупно { $indicators })
    }.
    .help = Наведите вредност године{ $selectable ->
        [yes] {" "}или период који се оцењује: --year { $last }.
       *[no] .
    }
period-part-to-date = „{ $column }” наводи шта је остварено до извештаја; узето је као вредност године.
    .help = Наведите вредност године или у заглављу напишите до када се броји, на пример „остварено 2021 (јан–сеп)”.
period-parts-sum = { $is_target ->
        [yes] Циљне вредности
       *[no] Остварене вредности
    } за { $parts } сабране су као вредност за { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}за више показатеља (укупно { $indicators })
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}без вредности: { $blank }
    }.
    .help = Ако се не сабирају, напишите у мапи: валуес_аре = "левелс".
period-parts-last = Од { $is_target ->
        [yes] циљних
       *[no] остварених
    } вредности за { $parts } последња, за { $last }, узета је као вредност за { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}за више показатеља (укупно { $indicators })
    }{ $blanks ->
        [0] {""}
       *[other] {"; "}без вредности: { $blank }
    }.
    .help = Ако се сабирају, напишите у мапи: валуес_аре = "амоунтс".
period-parts-mean = Просек { $is_target ->
        [yes] циљних
       *[no] остварених
    } вредности за { $parts } узет је као вредност за { $year }{ $indicators ->
        [one] {""}
       *[other] {" "}за више показатеља (укупно { $indicators })
    }; без вредности: { $blank }.
    .help = Наведите вредности које недостају или вредност године.
year-of-two = „{ $text }” наводи две године; узета је каснија, { $year }.
    .help = Упишите једну годину, ону на коју се мисли.
year-in-cell = „{ $text }” је уписано за { $year }, али у ћелији пише { $own }; вредност важи за { $own }.
    .help = Упишите вредност тамо где је њен период или исправите период у ћелији.
year-in-cell-twice = „{ $text }” наводи { $own }, за шта већ постоји друга вредност, „{ $kept }”; она важи.
    .help = Оставите једну вредност за { $own } или исправите период у ћелији.
year-in-cell-baseline = Почетна вредност „{ $text }” наводи { $own }, а као њена година је уписана { $year }; важи оно што пише у ћелији.
    .help = Ускладите две године.
year-unreadable = „{ $text }” није година.
    .help = Упишите годину са четири цифре, на пример 2021.
year-paired = { $is_target ->
        [yes] Циљне вредности су по календарским, а остварене
       *[no] Остварене вредности су по календарским, а циљне
    } по фискалним годинама; године су упарене редом: { $pairs }{ $indicators ->
        [one] {""}
       *[other] {" "}за више показатеља (укупно { $indicators })
    }.
    .help = Ако је то тачно, у оба заглавља упишите исте године; ако није, у мапи наведите на коју се годину колона односи.
year-unpaired = { $is_target ->
        [yes] Циљна вредност је за календарску годину { $year }
       *[no] Остварена вредност је за календарску годину { $year }
    }, поред вредности за { $fiscal }; није коришћена{ $indicators ->
        [one] {""}
       *[other] {" "}(исто за више показатеља, укупно { $indicators })
    }.
    .help = Упишите у ред фискалну годину на коју се вредност односи.
year-taken = У колонама ове табеле нема године; { $values ->
        [one] њихова { $values } вредност прочитана је
        [few] њихове { $values } вредности прочитане су
       *[other] њихових { $values } вредности прочитано је
    } као да се { $values ->
        [one] односи
       *[other] односе
    } на { $year }. годину.
    .help = Упишите годину у заглавље, на пример „циљана вредност 2021”, или је наведите помоћу `--year`.
year-taken-of-target = Колоне ове табеле не наводе годину; { $values ->
        [one] њихова { $values } вредност прочитана је
        [few] њихове { $values } вредности прочитане су
       *[other] њихових { $values } вредности прочитано је
    } као да се { $values ->
        [one] односи
       *[other] односе
    } на { $year }. годину, прву у којој нека од циљних вредности треба да буде достигнута.
    .help = Упишите годину у заглавља или је наведите опцијом --year.
year-missing = У колонама ове табеле нема године, а није позната ни на други начин; { $values ->
        [one] њихова { $values } вредност се не користи
        [few] њихове { $values } вредности се не користе
       *[other] њихових { $values } вредности се не користи
    }.
    .help = Упишите годину у заглавље, на пример „циљана вредност 2021”, или је наведите помоћу `--year`.
deadline-unreadable = У року „{ $text }” није пронађен датум.
    .help = Упишите квартал, на пример Q3 2021, годину или реч „континуирано”.
status-unknown = Статус „{ $text }” није познат.
    .help = Упишите „реализована”, „у току”, „није започета”, „одустало се” или „нема података”.
direction-unknown = Смер „{ $text }” није познат; изводи се из циљаних вредности.
    .help = Упишите „раст”, „пад” или „одржавање”.
verdict-unknown = Оцена „{ $text }” није позната и не користи се.
    .help = Упишите „остварен”, „није остварен”, „нема података” или „не може се оценити”.
relevance-not-stated = „{ $text }” не садржи познату оцену релевантности; она се изводи.
    .help = Ако оцена није ни замишљена, не треба ништа да се чини. У супротном у текст упишите „је релевантна” или „више није релевантна”.
relevance-unclear = „{ $text }” говори и да јесте и да није релевантно; оцена се изводи.
    .help = Нека текст каже једно од тога.
zero-without-data = Остварена вредност је 0, а у образложењу стоји да нема података: „{ $remark }”.
    .help = Ако вредност није позната, испразните ћелију или упишите „нема података”. У супротном исправите образложење.

### Reasons of verdicts (`report::reason`).

basis-level = циљане вредности
basis-change = планиране промене
scope-measures = показатељи мера
scope-objective = показатељи самог циља
scope-all = сви показатељи

reason-stated = Евалуатор наводи оцену „{ $verdict }”; циљана вредност је описна („{ $target }”).
reason-no-achieved-value = Нема остварене вредности за { $year }. годину.
reason-no-target = Нема употребљиве циљане вредности за { $year }. годину ни за касније године.
reason-text-target = Циљана вредност за { $year }. годину је описна, а евалуатор не наводи оцену.
reason-text-achieved = Остварена вредност за { $year }. годину је описна, а евалуатор не наводи оцену.
reason-stated-for-another-year = Циљана или остварена вредност за { $year }. годину је описна, а оцена коју евалуатор наводи, „{ $verdict }”, односи се на { $stated }. годину.
reason-units-differ = Циљна вредност је у јединици „{ $planned }”, а остварена за { $year }. годину у јединици „{ $reached }”: не могу да се пореде.
reason-no-baseline = По правилима се мери промена, а нема почетне вредности од које би се мерила.
reason-achieved-increase = Остварена вредност { $achieved } достиже циљану вредност { $target } за { $year }. годину.
reason-achieved-increase-strict = Остварена вредност { $achieved } већа је од { $target }, како се и тражи за { $year }. годину.
reason-achieved-decrease = Остварена вредност { $achieved } није изнад циљане вредности { $target } за { $year }. годину.
reason-achieved-decrease-strict = Остварена вредност { $achieved } мања је од { $target }, како се и тражи за { $year }. годину.
reason-achieved-maintain = Остварена вредност { $achieved } одржава циљану вредност { $target } за { $year }. годину.
reason-tolerance-increase = Остварена вредност { $achieved } мања је од циљане вредности { $target } за { $year }. годину, али је у границама толеранције од { $tolerance } % { $basis }: довољно је најмање { $threshold }. Без толеранције показатељ не би био остварен.
reason-tolerance-increase-strict = Остварена вредност { $achieved } није већа од циљане вредности { $target } за { $year }. годину, али је у границама толеранције од { $tolerance } % { $basis }: довољно је више од { $threshold }. Без толеранције показатељ не би био остварен.
reason-tolerance-decrease = Остварена вредност { $achieved } већа је од циљане вредности { $target } за { $year }. годину, али је у границама толеранције од { $tolerance } % { $basis }: довољно је највише { $threshold }. Без толеранције показатељ не би био остварен.
reason-tolerance-decrease-strict = Остварена вредност { $achieved } није мања од циљане вредности { $target } за { $year }. годину, али је у границама толеранције од { $tolerance } % { $basis }: довољно је мање од { $threshold }. Без толеранције показатељ не би био остварен.
reason-tolerance-maintain = Остварена вредност { $achieved } није једнака циљаној вредности { $target } за { $year }. годину, али је у границама толеранције од { $tolerance } % { $basis }: довољно је од { $threshold } до { $high }. Без толеранције показатељ не би био остварен.
reason-missed-increase = Остварена вредност { $achieved } мања је од циљане вредности { $target } за { $year }. годину; било је потребно најмање { $threshold }.
reason-missed-increase-strict = Остварена вредност { $achieved } не испуњава циљ за { $year }. годину: било је потребно више од { $threshold }.
reason-missed-decrease = Остварена вредност { $achieved } већа је од циљане вредности { $target } за { $year }. годину; било је потребно највише { $threshold }.
reason-missed-decrease-strict = Остварена вредност { $achieved } не испуњава циљ за { $year }. годину: било је потребно мање од { $threshold }.
reason-missed-maintain = Остварена вредност { $achieved } није једнака циљаној вредности { $target } за { $year }. годину; било је потребно од { $threshold } до { $high }.
reason-planned-instead = Измењена циљана вредност ({ $place }) није употребљива, па важи циљана вредност из плана, { $target }.
reason-later-target = За { $year }. годину нема употребљиве циљане вредности, па важи прва каснија, за { $later }. годину.
reason-range-low = Циљана вредност је распон; важи његова доња граница, { $target }.
reason-range-high = Циљана вредност је распон; важи његова горња граница, { $target }.
reason-direction-targets = Смер показатеља је „{ $direction }”, јер се тако крећу циљане вредности од { $first }. до { $last }. године.
reason-direction-bound = Смер показатеља је „{ $direction }”, јер је циљана вредност за { $year }. годину дата као граница.
reason-direction-baseline = Смер показатеља је „{ $direction }”, од почетне вредности ка циљаној вредности за { $year }. годину.
reason-direction-status = Смер показатеља је „{ $direction }”, јер се тако објављене оцене слажу са вредностима ({ $place }).
reason-direction-default = Узето је да је смер показатеља „{ $direction }”, јер ништа не говори другачије.
reason-scale-mixed = Проверити: остварена вредност „{ $achieved }” и циљана вредност „{ $target }” изгледа да су у две размере, разломак и проценат.

draft-no-data = За { $year }. годину није достављена вредност.
draft-not-assessable = Вредност за { $year }. годину не може да се упореди са циљаном вредношћу.
draft-both = Остварено је { $achieved } у односу на циљану вредност { $target } за { $year }. годину: { $percent } % циљане вредности и { $share } % промене планиране у односу на почетну вредност { $baseline }.
draft-percent = Остварено је { $achieved } у односу на циљану вредност { $target } за { $year }. годину: { $percent } % циљане вредности.
draft-share = Остварено је { $achieved } у односу на циљану вредност { $target } за { $year }. годину: { $share } % промене планиране у односу на почетну вредност { $baseline }.
draft-plain = Остварено је { $achieved } у односу на циљану вредност { $target } за { $year }. годину.

relevance-from-status = Изведено из статуса „{ $status }”: { $derived }.
relevance-from-no-status = Без статуса ништа не може да се изведе: { $derived }.
relevance-from-activities = Изведено из активности (релевантних: { $relevant }, нерелевантних: { $not }, без података: { $unknown }): { $derived }.
relevance-from-measures = Изведено из мера (релевантних: { $relevant }, нерелевантних: { $not }, без података: { $unknown }): { $derived }.
relevance-from-last-target = Последња циљана вредност је достигнута и не може да расте: { $derived }.
relevance-from-owner = Као и мера или циљ коме припада: { $derived }.
relevance-stated = Евалуатор наводи: „{ $stated }” ({ $place }).
relevance-two-differ = То двоје се разликује: треба проверити.

kind-indicator = Показатељ
kind-activity = Активност
kind-measure = Мера
kind-objective = Циљ
line-row = Ред
line-described = описано овде
line-status = Статус
line-deadline = Рок
line-words = { $words }
line-baseline = Почетна вредност
line-baseline-planned = Почетна вредност у плану
line-baseline-reported = Почетна вредност у извештају
line-baseline-used = Примењена почетна вредност
line-baseline-from-planned = { $baseline }, као у плану
line-baseline-from-reported = { $baseline }, као у извештају, јер план не наводи број
line-baseline-from-words = описна, па се промена од ње не може мерити
line-empty = (празно)
line-of-year-empty = { $year }: (празно)
line-target-planned = Планирана циљана вредност
line-target-revised = Измењена циљана вредност
line-achieved = Остварена вредност
line-of-year-multiplied = { $year }: { $words } у јединици „{ $unit }”, пута { $times } = { $number }
line-of-year = { $year }: { $words }
line-computed-sum = { $year }: { $words }, збир вредности { $parts }
line-computed-last = { $year }: { $words }, последња од вредности { $parts }
line-computed-mean = { $year }: { $words }, просек вредности { $parts }
line-computed-only = { $year }: { $words }, преузето од { $parts }
line-computed-part = { $part }: { $words } [{ $place }]
line-part = Део, не оцењује се
line-part-baseline = { $part }, почетна вредност: { $words }
line-part-target = { $part }, циљана вредност за { $year }: { $words }
line-part-achieved = { $part }, остварено { $year }: { $words }
part-not-judged = Део горњег реда; не оцењује се и не рачуна.
line-target-used = Примењена циљана вредност
line-target-from-revised = { $target } ({ $year }), измењена уз остварене вредности
line-target-from-planned = { $target } ({ $year }), према плану
line-target-from-planned-instead = { $target } ({ $year }), према плану, јер измењена није употребљива
line-target-from-later = { $target }, прва каснија циљана вредност ({ $year })
line-test = Провера
line-test-increase = остварено { $sign } циљ − толеранција × { $reach }: да ли је { $achieved } { $sign } { $threshold }? Циљана вредност { $target }, толеранција { $tolerance } %
line-test-decrease = остварено { $sign } циљ + толеранција × { $reach }: да ли је { $achieved } { $sign } { $threshold }? Циљана вредност { $target }, толеранција { $tolerance } %
line-test-maintain = да ли је { $achieved } између { $threshold } и { $high }? Циљана вредност { $target }, толеранција { $tolerance } %
tolerance-of-level = |циљ|
tolerance-of-change = |циљ − почетна вредност|
line-percent-of-target = Проценат циљане вредности
line-share-of-change = Удео планиране промене
line-percent = { $percent } %
line-undefined = није одређено
line-counted = У процентима
line-counted-yes = рачуна се: по профилу се рачунају { $scope }
line-counted-no = не рачуна се: по профилу се рачунају { $scope }
line-left-out = број показатеља који се не рачунају: { $count }; по профилу се рачунају { $scope }
line-indicators = Показатељи
line-counts = остварених: { $achieved }, неостварених: { $missed }, без података: { $nodata }, без могућности оцене: { $unassessable }
line-formula = Проценти
line-percentages = { $achieved } од { $counted } = { $percent } % остварено, { $rest } % није остварено; рачунају се { $scope }

### Workbook and tables (`report`).

untitled = Програм без назива
summary-about = Вредновање { $year }. године према профилу { $profile }
sheet-summary = Сажетак
sheet-indicators = Показатељи
sheet-activities = Активности
sheet-legend = Легенда и метод
column-code = Шифра
column-objective = Циљ
column-achieved = Остварено
column-not-achieved = Није остварено
column-no-data = Нема података
column-not-assessable = Не може се оценити
column-counted = Рачуна се
column-achieved-pct = Остварено %
column-not-achieved-pct = Није остварено %
column-indicator = Показатељ и јединица мере
column-unit = Јединица мере
column-direction = Смер
column-baseline = Почетна вредност (година)
column-baseline-year = Базна година
column-achieved-before = Раније остварено
column-target = Циљана вредност
column-achieved-value = Остварена вредност
column-verdict = Оцена
column-reasoning = Образложење напретка
column-target-and-comment = Циљана вредност и коментар
column-next-steps = Могући наредни кораци
column-target-used = Примењена циљана вредност
column-percent-of-target = Проценат циљане вредности
column-share-of-change = Удео планиране промене
column-grade = Напредак
column-relevance = Релевантност
column-relevance-derived = Изведена релевантност
column-reason = Разлог оцене
column-activity = Активност
column-measure = Мера
column-institution = Институција одговорна за спровођење
column-partners = Партнери
column-deadline = Рок
column-status = Статус
column-effectiveness = Ефективност
column-place = Место
column-finding = Налаз
column-severity = Тежина
column-file = Датотека
sheet-findings = Налази
column-subject = На шта се односи
column-help = Како отклонити
column-check = Провера
column-sha256 = SHA-256
figure-of-period = { $period }: { $figure }
of-year = { $what } у { $year }. години
overall-pooled = Сви показатељи заједно
overall-mean-of-objectives = Просек посебних циљева
scope-remark-measures = У процентима се рачунају показатељи мера.
scope-remark-objective = У процентима се рачунају показатељи самих циљева.
scope-remark-all = У процентима се рачунају сви показатељи.
no-data-remark-not-achieved = Показатељи без података рачунају се као неостварени.
no-data-remark-left-out = Показатељи без података се не рачунају.
treatment-not-achieved = рачунају се као неостварени
treatment-left-out = не улазе у проценте и приказују се посебно
range-near = од распона важи граница ближа почетној вредности
range-far = од распона важи граница даља од почетне вредности
chart-title = Показатељи према оцени
row-all = Укупно
status-none = без статуса
table-statuses = Активности према статусу
table-relevance = Релевантност мера и активности
measures-relevant = Мере: релевантно
measures-not-relevant = Мере: није релевантно
measures-no-data = Мере: нема података
activities-relevant = Активности: релевантно
activities-not-relevant = Активности: није релевантно
activities-no-data = Активности: нема података
measures-to-verify = Мере које треба проверити
title-overall = Општи циљ { $code }: { $title }
title-specific = Посебни циљ { $code }: { $title }
title-measure = Мера { $code }: { $title }
field-institution = Институција одговорна за спровођење
field-percentages = Оствареност
field-relevance = Релевантност
percentages = { $achieved } % остварено, { $missed } % није остварено ({ $count } од { $counted } показатеља)
percentages-overall = { $achieved } % остварено, { $missed } % није остварено (програм у целини: { $rule })
percentages-none = не рачуна се ниједан показатељ
verify-relevance = проверити: изведено је „{ $derived }”
draft-mark = [Нацрт]
table-legend = Легенда
table-rules = Правила
table-inputs = Улазне датотеке
table-counts = Прочитани, коришћени и пријављени редови; оцењени и исписани редови
table-findings = Шта је изведено или нејасно
findings-not-listed = { $count ->
        [one] Није наведен још { $count } налаз
        [few] Нису наведена још { $count } налаза
       *[other] Није наведено још { $count } налаза
    }; `expost check` наводи све.
legend-sample = Пример
legend-overall = Општи циљ
legend-specific = Посебни циљ
legend-measure = Мера
legend-indicator = Колоне показатеља
legend-activity = Колоне активности
legend-relevant = Релевантно за наредни програм
legend-no-data = Нема података о спровођењу
legend-not-relevant = Није релевантно за наредни програм
legend-verify = Проверити тачност података: наведено се разликује од онога што следи из редова
legend-achieved = Показатељ је остварен
legend-nearly = Показатељ је остварен само захваљујући толеранцији
legend-not-achieved = Показатељ није остварен
legend-not-assessable = Показатељ који не може да се оцени
legend-draft = Текст који је програм саставио на основу података, за даље уређивање
rule-profile = Профил
rule-year = Година вредновања
rule-direction = Смер
rule-direction-text = како је наведено; иначе према циљаним вредностима ако све време расту или опадају; иначе од почетне вредности ка последњој циљаној вредности; иначе је више боље
rule-target = Циљана вредност
rule-target-text = за годину вредновања, како је измењена уз остварене вредности, иначе према плану; ако је нема, или је 0 за показатељ који расте, важи циљана вредност из плана, иначе прва каснија
rule-tolerance = Толеранција
rule-range = Распони
rule-scope = Обухват показатеља
rule-no-data = Показатељи без података
rule-not-assessable = Показатељи који не могу да се оцене
rule-overall = Укупни проценти
rule-relevance = Релевантност
rule-relevance-text = како је навео евалуатор; иначе реализована активност није релевантна, а свака друга са познатим статусом јесте; мера је релевантна ако је релевантна било која њена активност, а циљ ако је релевантна било која његова мера
tolerance-none = нема: циљана вредност мора да буде достигнута
tolerance-some = { $percent } % { $basis }
year-from-request = { $year }, како је задато
year-from-programme = { $year }, како је наведено у програму ({ $place })
year-from-achieved = { $year }, последња година са оствареним вредностима
count-table = { $subject }: { $rows ->
        [one] прочитан { $rows } ред
        [few] прочитана { $rows } реда
       *[other] прочитано { $rows } редова
    }, коришћено { $used }, пријављено { $reported }
subject-programme = програм
subject-objectives-and-measures = циљеви и мере
subject-indicators = показатељи
subject-activities = активности
subject-funding = финансирање
subject-published = објављени проценти
count-objectives = Оцењени и исписани циљеви
count-measures = Оцењене и исписане мере
count-indicators = Оцењени и исписани показатељи
count-activities = Оцењене и исписане активности
text-shortened = { $cell }: текст је дужи од 32.767 знакова, колико стаје у ћелију, и ту је одсечен; улазна датотека га чува у целини.

### Checks (findings of `check`).

kind-percent = процентима
kind-count = броју
level-measure = меру
level-activity = активност
not-run-indicators = није прочитана ниједна табела показатеља
not-run-achieved-values = нису прочитане остварене вредности
not-run-plan-and-report = нема и плана и извештаја о њему
not-run-activities = није прочитана ниједна табела активности
not-run-statuses = нису прочитани статуси активности
not-run-deadlines = нису прочитани рокови активности
not-run-funds = нису прочитани редови о финансирању
not-run-verdicts = нема године која би се оценила
not-run-published = нису прочитани објављени проценти
not-run-spreadsheet = није прочитана ниједна радна свеска
findings-count = { $shown ->
        [one] { $shown } налаз
       *[other] { $shown } налаза
    }: { $error ->
        [one] { $error } грешка
        [few] { $error } грешке
       *[other] { $error } грешака
    }, { $warning ->
        [one] { $warning } упозорење
        [few] { $warning } упозорења
       *[other] { $warning } упозорења
    }, { $note ->
        [one] { $note } напомена
        [few] { $note } напомене
       *[other] { $note } напомена
    }; занемарено: { $ignored }, познато од раније: { $suppressed }.
findings-not-run = { $count ->
        [one] { $count } провера није могла да се изврши
        [few] { $count } провере нису могле да се изврше
       *[other] { $count } провера није могло да се изврши
    }:
findings-see = видети
findings-help = помоћ
findings-without-place = Без места
findings-more = и још { $count }
findings-more-alike = још { $count } ове провере у овој табели: { $places }; --verbose приказује сваки налаз
findings-more-errors = Још { $count ->
        [one] { $count } грешка
        [few] { $count } грешке
       *[other] { $count } грешака
    } ових врста; `expost check` их наводи појединачно.
findings-and-more-places = { $places } и још { $count }
findings-title = Налази
findings-column-place = Место
findings-column-finding = Налаз
findings-column-check = Провера
code-gap = Пре шифре { $code } недостаје број { $missing }.
    .help = Додајте ред који недостаје или означите редове без прескакања.
objective-without-measures = Циљ { $code } нема ниједну меру.
    .help = Додајте његове мере или исправите шифре оних које му припадају.
objective-without-indicators = Циљ { $code } нема сопствени показатељ.
    .help = Додајте показатељ његовог ефекта или занемарите налаз уз образложење.
measure-without-indicators = Мера { $code } нема ниједан показатељ.
    .help = Додајте показатељ њеног резултата или исправите шифре оних који јој припадају.
measure-without-activities = Мера { $code } нема ниједну активност.
    .help = Додајте њене активности или исправите шифре оних које јој припадају.
example-row = Ово је још увек ред примера из обрасца и рачуна се као податак.
    .help = Упишите свој ред преко њега или га обришите.
row-duplicate = Исти назив стоји у два реда који припадају истој мери или истом циљу.
    .help = Обришите један од редова или разликујте њихове називе.
indicator-twice = Исти показатељ са истим вредностима стоји и код { $other }; рачуна се два пута.
    .help = Задржите га код једног циља или једне мере или разликујте називе.
name-of-another-row = У извештају овде стоји назив реда { $other }; у плану се овај ред зове „{ $planned }”.
    .help = Проверите ком реду вредности припадају и упишите његов назив.
title-differs = У плану стоји „{ $planned }”, а у извештају „{ $reported }”.
    .help = Проверите да ли је то исти ред; исправите шифру или назив.
sheet-hidden = Лист „{ $sheet }” је скривен, а његова табела је прочитана.
    .help = Прикажите лист или га обришите ако је то стара верзија.
cells-merged = Ћелија је спојена преко { $rows ->
        [one] { $rows } реда
       *[other] { $rows } редова
    }; оно што у њој стоји чита се за сваки од њих.
    .help = Раздвојите ћелије и упишите вредност у сваки ред.
formula-without-value = Формула „{ $formula }” нема сачувану вредност.
    .help = Отворите радну свеску у програму за табеларне прорачуне, сачекајте да израчуна и сачувајте је.
cell-error = Ћелија садржи грешку `{ $value }`.
    .help = Исправите формулу или упишите вредност.
row-slipped = Статус „{ $words }” стоји у другој колони.
    .help = Померите ћелије реда за једну колону назад.
number-as-text = „{ $printed }” је сачувано као текст.
    .help = Форматирајте ћелију као број и поново упишите вредност.
unit-misfit = Јединица мере је „{ $unit }”, а назив говори о { $kind }.
    .help = Исправите јединицу мере или преформулишите назив.
units-differ = Циљна вредност је у јединици „{ $planned }”, а остварена у јединици „{ $unit }”.
    .help = Напишите обе у једној јединици, или наведите праву јединицу у мапи под [табле.унитс].
units-differ-baseline = Циљна вредност је у јединици „{ $planned }”, а почетна у јединици „{ $unit }”.
    .help = Напишите обе у једној јединици, или наведите праву јединицу у мапи под [табле.унитс].
fraction-differs = Остварена вредност је { $printed }, а { $numerator } од { $denominator } је { $percent } %.
    .help = Исправите проценат или бројку из које је израчунат.
measured-differently = План говори о { $planned }, а извештај о { $reported }.
    .help = Искажите вредност у јединици мере из плана или измените циљане вредности.
percent-out-of-range = „{ $printed }” није удео, а јединица мере је проценат.
    .help = Упишите удео или исправите јединицу мере.
unit-missing = Показатељ нема јединицу мере.
    .help = Упишите јединицу мере: %, број, дани.
unit-is-text = Јединица мере је реченица: „{ $unit }”.
    .help = Упишите јединицу мере и проверите да ли су се ћелије реда помериле за једну колону.
baseline-missing = Показатељ нема почетну вредност.
    .help = Упишите вредност на почетку и њену годину.
baseline-year-missing = Почетна вредност нема годину.
    .help = Упишите годину, у њену колону или у облику 4 (2019).
source-of-verification-missing = Показатељ нема извор провере.
    .help = Наведите извештај, евиденцију или анкету из које потиче вредност.
achieved-in-future = Остварена вредност { $printed } односи се на { $year }. годину, а година вредновања је { $review }.
    .help = Преместите вредност у њену годину или повећајте годину вредновања.
number-styles-mixed = „{ $two }” је записано другачије него „{ $one }” у истом реду.
    .help = Све бројеве у табели пишите на исти начин.
number-misprinted = „{ $printed }” има групу која нема три цифре и не користи се; можда се мисли на { $meant }.
    .help = Упоредите са извором и упишите број.
amounts-in-one-cell = „{ $printed }” садржи { $count ->
        [one] { $count } износ
       *[other] { $count } износа
    } и не користи се.
    .help = За сваки извор финансирања упишите посебан ред.
name-against-values = У ћелији стоји „{ $printed }”, а у називу { $claimed }.
    .help = Исправите оно што је погрешно; најбоље је да у називу нема бројева.
remark-against-value = Вредност је { $printed }, а у образложењу стоји { $figure }.
    .help = Проверите шта је од тога тачно и исправите друго.
target-missing = Показатељ нема циљану вредност.
    .help = Упишите циљане вредности за године програма.
target-missing-for-year = Нема циљане вредности за { $year }. годину.
    .help = Упишите циљану вредност или оставите празно ако се мисли на каснију годину.
target-dropped = План има циљану вредност { $planned } за { $year }. годину, а извештај је нема.
    .help = Упишите циљану вредност или наведите зашто се од ње одустало.
target-zero = Циљана вредност за { $year }. годину је 0, а показатељ треба да расте.
    .help = Упишите циљану вредност или оставите ћелију празну.
target-turns = Циљане вредности мењају смер: { $first }, { $second }, { $third }.
    .help = Упоредите са усвојеним планом и исправите ону која се не уклапа.
baseline-meets-target = Почетна вредност { $baseline } већ достиже циљану вредност { $target } за { $year }. годину.
    .help = Проверите почетну вредност и поставите циљане вредности које нешто захтевају.
target-differs = Циљана вредност за { $year }. годину је „{ $planned }” у плану и „{ $reported }” у извештају.
    .help = Исправите погрешну или наведите одлуку којом је измењена.
baseline-differs = Почетна вредност је „{ $planned }” у плану и „{ $reported }” у извештају.
    .help = Исправите погрешну.
baseline-year-differs = Почетна вредност је из { $planned }. године у плану и из { $reported }. године у извештају.
    .help = Исправите погрешну годину.
baseline-year-late = Почетна вредност је из { $year }. године, а прва циљана вредност је за { $first }. годину.
    .help = Користите вредност од пре почетка програма или исправите годину.
year-outside-programme = Вредност се односи на { $year }. годину, а период програма је { $period }.
    .help = Исправите годину у колони или период програма.
achieved-below-baseline = { $year }: { $printed } је лошије од почетне вредности { $baseline }.
    .help = Проверите обе вредности и у образложењу наведите шта се догодило.
achieved-goes-back = Вредност опада, а требало би да расте: { $before }, { $after }.
    .help = Проверите обе вредности и у образложењу наведите шта се догодило.
achieved-goes-back-up = Вредност расте, а требало би да опада: { $before }, { $after }.
    .help = Проверите обе вредности и у образложењу наведите шта се догодило.
series-copied = { $count ->
        [1] Остварена вредност { $printed } једнака је
        [one] { $count } остварена вредност, последња { $printed }, једнака је
        [few] { $count } остварене вредности, последња { $printed }, једнаке су
       *[other] { $count } остварених вредности, последња { $printed }, једнако је
    } до у цифру ономе што има показатељ { $other }.
    .help = Проверите да ли два показатеља заиста имају исте вредности.
achieved-is-a-target = Остварена вредност { $printed } једнака је до у цифру циљаној вредности за { $year }. годину.
    .help = Проверите вредност према њеном извору.
parts-do-not-add-up = Збир делова остварене вредности за { $period } је { $sum }, а не { $whole }: { $parts }.
    .help = Исправите вредност која је погрешна или наведите који део недостаје.
parts-do-not-add-up-target = Збир делова циљане вредности за { $period } је { $sum }, а не { $whole }: { $parts }.
    .help = Исправите вредност која је погрешна или наведите који део недостаје.
parts-do-not-add-up-baseline = Збир делова почетне вредности је { $sum }, а не { $whole }: { $parts }.
    .help = Исправите вредност која је погрешна или наведите који део недостаје.
achieved-jumps = Вредност нагло скаче: { $before }, { $after }.
    .help = Проверите обе вредности и у образложењу наведите шта се променило.
achieved-far-above-target = Остварена вредност { $printed } је десет или више пута већа од циљане вредности { $target }.
    .help = У коментару наведите зашто или исправите ону која је погрешна.
scale-against-count = Остварена вредност { $printed } је број, а циљана вредност { $target } степен на скали.
    .help = Циљану и остварену вредност искажите у истој јединици мере.
target-too-easy = Циљана вредност ({ $target }) је већ достигнута ({ $achieved }).
    .help = Повећајте циљану вредност или образложите у коментару.
direction-contradicts = Наведен је смер „{ $stated }”, а циљане вредности се крећу у смеру „{ $going }”.
    .help = Исправите смер или циљане вредности.
target-in-words-only = У тексту се помиње циљана вредност { $figure }, које нема ни у једној ћелији реда.
    .help = Упишите циљану вредност у њену ћелију или исправите текст.
deadline-outside-measure = Рок { $due } је изван периода важења мере { $measure } ({ $validity }).
    .help = Продужите меру или померите рок.
deadline-outside-programme = Рок { $due } је изван периода програма ({ $period }).
    .help = Померите рок или исправите период програма.
deadlines-several = „{ $printed }” садржи { $count ->
        [one] { $count } рок
        [few] { $count } рока
       *[other] { $count } рокова
    }; важи последњи.
    .help = Поделите активност или оставите рок који важи.
deadline-missing = Активност нема рок.
    .help = Упишите квартал или реч „континуирано”.
overdue = Рок је био { $due }, а статус је и даље „{ $status }”; нови рок није наведен.
    .help = Наведите нови рок међу наредним корацима или исправите статус.
completed-without-result = Активност је реализована, а нигде не пише шта је њоме постигнуто.
    .help = У образложењу наведите шта је урађено и где то може да се види.
status-against-words = Статус је „{ $status }”, а у тексту стоји „{ $words }”.
    .help = Исправите статус или текст.
status-missing = Активност нема статус.
    .help = Упишите „реализована”, „у току”, „није започета”, „одустало се” или „нема података”.
remark-repeats-plan = Образложење „{ $remark }” само понавља план.
    .help = Питајте одговорну институцију за напредак.
status-spellings = „{ $printed }” стоји { $count ->
        [1] једанпут
        [one] { $count } пут
       *[other] { $count } пута
    } поред уобичајеног „{ $usual }”.
    .help = Сваки статус пишите на један начин.
institution-spellings = „{ $printed }” стоји { $count ->
        [1] једанпут
        [one] { $count } пут
       *[other] { $count } пута
    } поред уобичајеног „{ $usual }”.
    .help = Сваку институцију пишите на један начин.
remark-identical = { $count ->
        [one] { $count } ред има
        [few] { $count } реда имају
       *[other] { $count } редова има
    } исто образложење: „{ $remark }”.
    .help = За сваки ред наведите шта се у њему догодило.
abandoned-without-next-step = Од активности се одустало, а и даље је релевантна; наредни корак није наведен.
    .help = Наведите наредни корак или да активност више није релевантна.
prerequisite-late = Рок је { $own }, а ослања се на { $other }, чији је рок { $theirs }.
    .help = Померите један од та два рока.
prerequisite-open = Статус активности је „{ $own }”, а { $other }, на коју се ослања, има статус „{ $theirs }”.
    .help = Наведите на чему се заснива или исправите један од статуса.
reference-unknown = У тексту се помиње { $code }, чега у програму нема.
    .help = Упишите шифру која постоји у програму.
reference-unknown-old = У тексту се помиње { $code }, стара ознака за { $meant }.
    .help = Упишите { $meant }.
reference-unknown-near = У тексту се помиње { $code }, чега у програму нема; да ли се мисли на { $meant }?
    .help = Упишите шифру која постоји у програму.
funds-total-differs = За { $year }. годину мера има { $measure }, а њене активности { $activities }.
    .help = Исправите износ на нивоу на коме је погрешан.
funds-total-differs-in = За { $year }. годину мера има { $measure }, а њене активности { $activities } ({ $unit }).
    .help = Исправите износ на нивоу на коме је погрешан.
funds-total-differs-units = Средства за { $year }. годину наведена су у више јединица ({ $units }). Нису ни сабрана ни упоређена.
    .help = Средства мере и њених активности наведите у једној валути и са истим фактором.
funds-outside-validity = Износ { $amount } је за { $year }. годину, а период важења мере је { $validity }.
    .help = Продужите меру или преместите износ.
funds-after-deadline = Износ { $amount } је за { $year }. годину, а рок активности је { $due }.
    .help = Померите рок или преместите износ.
source-on-one-level = Извор финансирања „{ $source }” наведен је само уз { $level }.
    .help = Наведите извор на оба нивоа.
budget-reference-spellings = „{ $printed }” { $count ->
        [1] записано је
       *[other] и сличне ознаке, укупно { $count }, записане су
    } другачије него „{ $usual }”.
    .help = Све везе са програмским буџетом пишите на један начин.
funding-source-spellings = „{ $printed }” стоји { $count ->
        [1] једанпут
        [one] { $count } пут
       *[other] { $count } пута
    } поред уобичајеног „{ $usual }”.
    .help = Сваки извор финансирања пишите на један начин.
funds-not-needed = За извор стоји „{ $source }”, а износ је { $printed }.
    .help = Уклоните износ или наведите извор.
funds-against-words = У извору стоји { $words }, а збир износа је { $total }.
    .help = Исправите износе или текст.
funds-against-words-none = У извору стоји { $words }, а износа нема.
    .help = Упишите износе по годинама.
published-sum = { $achieved } и { $not } дају збир { $sum }, а не 100.
    .help = Исправите проценат који је погрешно одштампан.
published-differs = Објављено је { $published } %, а табеле дају { $computed } % према профилу { $profile }.
    .help = Пронађите редове који се разликују или профил који даје објављени број.
published-differs-of-none = Објављен је проценат за { $code }, а у табелама нема циља са том шифром.
    .help = Исправите шифру; проценти се односе на циљеве, а O1 је општи циљ.
relevance-differs = Наведено је „{ $stated }”, а из онога што је испод следи „{ $derived }”.
    .help = Образложите у коментару или исправите једно од тога.
objective-without-data = За { $unknown } од { $all } показатеља који се рачунају нема података или не могу да се оцене.
    .help = Прикупите вредности које недостају или наведите на чему се проценат заснива.
verdict-on-tolerance = { $achieved } у односу на циљану вредност { $target } остварено је само захваљујући толеранцији од { $tolerance } %.
    .help = Наведите то у образложењу.
part-of-year-judged = { $count ->
        [one] { $count } показатељ оцењен је
        [few] { $count } показатеља оцењена су
       *[other] { $count } показатеља оцењено је
    } према периоду { $part }, последњем делу { $year }. године са оствареним вредностима; постоје: { $parts }.
    .help = Наведите период који се вреднује, уз --year или као годину вредновања програма; или упишите вредности за целу годину.
direction-inferred = Ништа не каже којим смером показатељ треба да иде. Узето је: { $direction }; у другом смеру оцена не би била „{ $verdict }”.
    .help = Упишите смер у колону „смер”: повећање, смањење или одржавање.
direction-inferred-baseline = Смер ({ $direction }) изведен је само из почетне и последње циљане вредности; у другом смеру оцена не би била „{ $verdict }”.
    .help = Упишите смер у колону „смер”: повећање, смањење или одржавање.
direction-inferred-targets = Смер ({ $direction }) изведен је из циљаних вредности којих је мало или којима почетна не претходи; у другом смеру оцена не би била „{ $verdict }”.
    .help = Упишите смер у колону „смер”: повећање, смањење или одржавање.
direction-inferred-statuses = Смер ({ $direction }) изведен је из објављених оцена, које се тако слажу са вредностима у { $rows } од { $of } редова; у другом смеру оцена не би била „{ $verdict }”.
    .help = Упишите смер у колону „смер”: повећање, смањење или одржавање.
verdict-differs = Наведено је „{ $stated }”, а из вредности следи „{ $derived }”.
    .help = Исправите број или оцену, или изаберите профил који је даје.
status-contradicts = Оцене у колони „{ $header }” говоре супротно од вредности у { $count } од { $rows } редова.
    .help = Погледајте помоћу `expost inspect` као шта су колоне узете. У мапи: шта колона значи или шта њене речи значе.
words-against-verdict = У образложењу стоји „{ $words }”, а из вредности следи „{ $verdict }”.
    .help = Исправите образложење или број.
deleted-but-kept = Показатељ треба да се задржи, а његова мера { $measure } да се брише.
    .help = Преместите показатељ у меру која остаје или обришите и њега.
ignore-expired = Занемаривање провере `{ $check }` у { $line }. реду подешавања истекло је { $until }.
    .help = Исправите податке и обришите занемаривање или поставите нови датум.
ignore-unused = Занемаривању провере `{ $check }` у { $line }. реду подешавања не одговара ниједан налаз.
    .help = Обришите занемаривање или исправите на шта се односи.
ignore-unused-cell = „{ $words }” не изоставља ниједан налаз овог реда.
    .help = Испразните ћелију или исправите ознаку провере.
ignore-unknown = Провера `{ $id }` не постоји.
    .help = Упишите ознаку коју исписује `expost check --list`.

### Program (`commands`).

findings-waiting = Налази при читању: { $errors ->
        [one] { $errors } грешка
        [few] { $errors } грешке
       *[other] { $errors } грешака
    }, { $warnings ->
        [one] { $warnings } упозорење
       *[other] { $warnings } упозорења
    }, { $notes ->
        [one] { $notes } напомена
        [few] { $notes } напомене
       *[other] { $notes } напомена
    }. `expost check` их приказује и проверава више од тога.
review-year-empty = Ниједан показатељ нема остварену вредност за { $year }. годину; остварене вредности постоје за: { $years }.
review-year-alone = Ниједан показатељ нема остварену вредност за { $year }. годину, као ни за било коју другу.
review-year-outside = Година која се оцењује, { $year }, није у периоду програма, { $period }.

### Languages (`commands`, `report::summary`). The short titles are for a terminal of 80 columns.

column-achieved-pct-short = Оств. %
column-not-achieved-pct-short = Неоств. %
written = Записано: { $path }
language-unknown = Језик програма „{ $language }” није познат; резултати нису на том језику.
    .help = Упишите један од следећих: { $known }, или га наведите помоћу `--lang`.

### Published forms (findings of `read`).

value-merged = Ћелија у којој је „{ $text }” спојена је преко више редова: { $rows ->
        [one] { $rows } од њих користи
        [few] { $rows } од њих користе
       *[other] { $rows } од њих користи
    } њен број, сваки као свој.
    .help = Раздвојте ћелију и у сваки ред упишите оно што је његово.
value-with-mark = Уздигнути знак у „{ $text }” сматра се ознаком фусноте: број се чита као { $number }, а не као { $other }.
    .help = Преместите ознаку у назив показатеља или у колону напомена.
value-with-words = „{ $text }” се чита као { $number }: речи и ознаке уз бројку нису њен део.

value-in-brackets = „{ $text }” се чита као { $number }: број у загради је мањи од нуле, као у рачуноводству.

value-with-note = „{ $text }”: први ред је прочитан као вредност, остало је напомена.
    .help = Преместите речи у колону са образложењем.
target-from-words = „{ $text }”: { $number } је прочитано као циљана вредност за { $year }.
    .help = Упишите само број у ћелију циљане вредности.
title-line-unread = Ред „{ $text }” у наслову није коришћен.
    .help = Ако је то напомена, не треба ништа да се чини. У супротном упишите назив податка и две тачке испред вредности.
block-untitled = Блок без наслова; његове активности говоре да је то { $code }.
    .help = Упишите ред са насловом изнад блока.
block-untitled-unknown = Блок без наслова, а ниједна активност не говори која је то мера.
    .help = Упишите ред са насловом изнад блока.
pages-mended = Прочитано као текст одштампаних страница: редова { $lines }, од којих наставака { $joined }.
    .help = Дајте радну свеску или документ од којег је текст настао, ако постоји; у супротном упоредите резултат са штампаним.
lines-passed-over = { $count ->
        [one] { $count } ред садржи само знаке и није коришћен
        [few] { $count } реда садрже само знаке и нису коришћена
       *[other] { $count } редова садржи само знаке и није коришћено
    }.
    .help = Ако су то црте и бројеви страница, не треба ништа да се чини.
line-doubled = Ред „{ $text }” личи на онај испод њега и није коришћен.
    .help = Упоредите са штампаним; обришите погрешан ред.
line-unplaced = „{ $text }” нема своје место у табели и није коришћено.
    .help = Упоредите са штампаним; упишите ред у облику осталих.
text-pieced = „{ $text }” је састављено од преломљених речи.
    .help = Упоредите са штампаним; упишите речи у једну ћелију.
code-mended = „{ $text }” је прочитано као { $mended }.
    .help = Упоредите са штампаним; исправите шифру.
figure-mended = „{ $text }” је прочитано као { $mended }.
    .help = Упоредите са штампаним; исправите број.
cells-run-together = Ћелије реда су спојене: „{ $text }”. Бројеви су узети са краја; „{ $rest }” није коришћено.
    .help = Упоредите са штампаним; поделите ћелију.
cells-run-together-rows = Ред { $code } је спојен са редом { $first }; могли су да се раздвоје само речи и рок.
    .help = Упоредите са штампаним; поделите ред.
column-lost = На страници недостаје колона: „{ $text }” не може да се сврста и није коришћено.
    .help = Упоредите са штампаним; упишите број у колону његове године.
struck-out = „{ $text }” је прецртано, а ипак се чита.
    .help = Обришите ако више не важи; у супротном уклоните црту.
struck-out-row = Ред је прецртан, а ипак се чита.
    .help = Обришите ред ако више не важи; у супротном уклоните црту.
rows-hidden = { $rows ->
        [one] { $rows } скривен ред табеле прочитан је као и остали
        [few] { $rows } скривена реда табеле прочитана су као и остали
       *[other] { $rows } скривених редова табеле прочитано је као и остали
    }.
    .help = Прикажите редове или их обришите.

### IATI and portfolios (`sheet::iati`, `read::layouts::iati`, `report::iati`, `report::portfolio`).

iati-fiscal-years = Табеле наводе фискалне године, као { $year }, а не месец у којем почињу; свака је уписана као календарска година у којој се завршава.
iati-version = У датотеци није наведена верзија стандарда IATI; чита се као 2.03.
    .help = Наведите верзију по којој је писана: 2.01, 2.02 или 2.03.
iati-version-unknown = У датотеци је као верзија стандарда IATI наведено „{ $version }”; чита се као 2.03.
    .help = Наведите верзију по којој је писана: 2.01, 2.02 или 2.03.
elements-unused = Од овог програма се не користи: { $elements }.
    .help = Не треба ништа; за вредновање нису потребни.
codes-made = { $results ->
        [one] { $results } резултат нема своју шифру
        [few] { $results } резултата немају своју шифру
       *[other] { $results } резултата нема своју шифру
    }; шифре се праве по редоследу у датотеци.
    .help = Додајте сваком показатељу елемент `reference` речника 99 са шифром као што је 1.1.3#2, ако шифре треба да остану исте из године у годину.
result-type-unknown = Врста резултата „{ $text }” није позната; узима се као посебни циљ.
    .help = Упишите 1 за непосредни резултат, 2 за исход, 3 за утицај или 9 за остало.
direction-unknown-ascending = Из „{ $text }” се не види да ли је боље више или мање; смер се закључује из циљаних вредности.
    .help = Упишите 1 или 0 као вредност атрибута `ascending`.
period-undated = „{ $text }” није датум краја периода; узима се година његовог почетка, { $year }.
    .help = Упишите крај као годину, месец и дан: 2021-12-31.
period-undated-wholly = „{ $text }” није датум краја периода, а ни почетак га нема; вредности се не користе.
    .help = Упишите почетак и крај као годину, месец и дан: 2021-12-31.
periods-in-year = { $periods ->
        [one] { $periods } период се завршава
        [few] { $periods } периода се завршавају
       *[other] { $periods } периода се завршава
    } у { $year }. години; за годину се рачунају вредности последњег који их има, до { $end }.
    .help = Проверите да ли је последња вредност вредност целе године или наведите годину као један период.
rows-of-parts = Делови целине ({ $parts }), { $rows ->
        [one] { $rows } ред: није оцењен.
        [few] { $rows } реда: нису оцењени.
       *[other] { $rows } редова: нису оцењени.
    }
    .help = Не треба ништа да се чини ако су редови без дела вредности које се рачунају.
parts-summed = Вредност целине није наведена, а { $written ->
        [once] циљна вредност ({ $target }) је наведена једном, уз први од делова ({ $parts }):
       *[each] сви делови ({ $parts }) имају исту циљну вредност ({ $target }):
    } njihove vrednosti su sabrane, { $values } = { $sum }.
    .help = Ако је то циљна вредност сваког дела, наведите за сваки његову или у мапи напишите како се редови спајају.
parts-summed-in-part = Вредност целине није наведена, а { $written ->
        [once] циљна вредност ({ $target }) је наведена једном, уз први од делова ({ $parts }):
       *[each] сви делови ({ $parts }) имају исту циљну вредност ({ $target }):
    } njihove vrednosti su sabrane, { $values } = { $sum }, без делова за које вредност није наведена ({ $without }).
    .help = Наведите вредности које недостају или вредност целине.
values-of-parts-judged = { $rows ->
        [one] { $rows } ред је
        [few] { $rows } реда су
       *[other] { $rows } редова је
    } о делу целине (први: { $part }), а ниједан о целини; сваки се оцењује засебно.
    .help = Додајте редове за целину или обришите делове.
values-of-parts-one-target = { $rows ->
        [one] { $rows } ред је
        [few] { $rows } реда су
       *[other] { $rows } редова је
    } о делу целине (први: { $part }), а ниједан о целини; сваки се оцењује засебно, а { $shared } од њих према циљној вредности из реда првог дела, која је узета као заједничка.
    .help = Упишите циљну вредност у сваки ред на који се односи или додајте редове за целину.
values-of-parts-perhaps = { $rows ->
        [one] { $rows } ред личи
        [few] { $rows } реда личе
       *[other] { $rows } редова личи
    } на део показатеља изнад (први: „{ $whole }“), по знаку испред назива или зато што се назив понавља испод других показатеља, али бројеви то не показују; сваки се оцењује као засебан показатељ.
    .help = Ако су то делови, упишите „од тога“ испред њихових назива; ако нису, дајте сваком шифру или циљну вредност.
values-of-parts-only = { $values ->
        [one] { $values } вредност која је овде наведена односи
        [few] { $values } вредности које су овде наведене односе
       *[other] { $values } вредности које су овде наведене односи
    } се само на делове ({ $parts }); делови се чувају, а не оцењују.
    .help = Наведите поред њих вредност целине, без димензије и места.
iati-placeholder = У програму није наведен податак: { $what }; уписује се { $value }. Наведите га у табели програма.
iati-organisation = идентификатор институције која извештава
iati-identifier = идентификатор
iati-organisation-type = врста институције која извештава
iati-status = статус програма
iati-start = прва година
iati-end = последња година
iati-without-indicators = Није записано, јер у стандарду IATI нема резултата без показатеља: { $count ->
        [one] { $count } циљ или мера
       *[other] циљеви и мере, укупно { $count }
    }.
iati-without-activities = Није записано, јер за то у стандарду IATI нема места: { $count ->
        [one] { $count } активност
       *[other] { $count } активности
    }.
iati-without-funding = Није записано, јер није резултат: { $count ->
        [one] { $count } ред о финансирању
        [few] { $count } реда о финансирању
       *[other] { $count } редова о финансирању
    }.
iati-without-next-steps = Није записано, јер за то у стандарду IATI нема места: наредни кораци за { $count ->
        [one] { $count } показатељ
        [few] { $count } показатеља
       *[other] { $count } показатеља
    }.
iati-without-relevance = Није записано, јер за то у стандарду IATI нема места: наведена релевантност за { $count ->
        [one] { $count } ред
        [few] { $count } реда
       *[other] { $count } редова
    }.
column-input = Улаз
column-programme = Програм
column-year = Година
column-profile = Профил
column-objectives = Циљеви
column-errors = Грешке при читању
column-warnings = Упозорења при читању
column-notes = Напомене при читању
column-worst = Најтежи налаз при читању
row-all-programmes = Сви програми заједно
portfolio-failed-all = Ниједан од програма ({ $all }) није могао да се вреднује.
portfolio-failed = Број програма који нису могли да се вреднују: { $failed } од { $all }; остали су као горе.
portfolio-written = Записано: { $files ->
        [one] { $files } датотека
        [few] { $files } датотеке
       *[other] { $files } датотека
    } у { $folder }, и { $summary }
layout-iati = IATI

### Recognition: what speaks for a meaning, and what is asked (`finding::recognition`).

evidence = { $list }
evidence-header = познато заглавље „{ $words }”
evidence-word = реч „{ $word }”
evidence-period = период { $period }
evidence-numbers = { $count ->
        [one] { $count } број
        [few] { $count } броја
       *[other] { $count } бројева
    }
evidence-percentages = { $count ->
        [one] { $count } проценат
        [few] { $count } процента
       *[other] { $count } процената
    }
evidence-years = { $count ->
        [one] { $count } година или датум
        [few] { $count } године или датума
       *[other] { $count } година или датума
    }
evidence-texts = { $count ->
        [one] { $count } текст
        [few] { $count } различита текста
       *[other] { $count } различитих текстова
    }
evidence-repeats = { $count ->
        [one] { $count } текст се понавља
        [few] { $count } текста се понављају
       *[other] { $count } текстова се понавља
    } у { $rows ->
        [one] { $rows } реду
       *[other] { $rows } редова
    }
evidence-codes = { $count ->
        [one] { $count } шифра
        [few] { $count } шифре
       *[other] { $count } шифара
    }
evidence-closed-list = кратак списак речи: { $words }
evidence-sentences = { $count ->
        [one] { $count } дуга реченица
        [few] { $count } дуге реченице
       *[other] { $count } дугих реченица
    }
evidence-scale-of = ред величине као у колони { $column }
evidence-share-of = колона { $value } подељена колоном { $target } у { $count ->
        [one] { $count } реду
        [few] { $count } реда
       *[other] { $count } редова
    }
evidence-repetition = понавља колону { $column }
evidence-twin-of = колона { $column } на другом језику
evidence-sum-of = збир колона { $columns }
evidence-agrees = слаже се са циљаном и оствареном вредношћу у { $count } од { $rows } редова
evidence-yes-means = да или 1 значи „{ $direction }“
evidence-left-of-names = лево од назива
evidence-beside = поред колоне { $column }
evidence-only-one = ниједна друга колона то не може бити
evidence-map = ред мапе
question-open = Шта је у колони { $column } { $headed ->
        [no] без заглавља
       *[yes] „{ $header }”
    }{ $valued ->
        [no] {""}
       *[yes] {" "}({ $values } …)
    }: { $candidates }?
    .help = У мапи: { $map }
question-which-column = У којој колони { $about }: { $headers }?
    .help = У мапи: { $map }
question-only-shares = У којој колони { $about }? У колони { $column } „{ $header }” су само удели у циљаној вредности.
    .help = У мапи: { $map }
question-rows = Како се више редова показатеља „{ $name }” за { $period } ({ $values }) своди на једну вредност: сум (збир), ласт (последња) или меан (просек)?
    .help = У мапи: { $map }
question-first-year = Која је прва година програма? Од ње се броје { $headers }.
    .help = У мапи: { $map }
question-parts = Како { $headers } за „{ $name }” ({ $values }) дају вредност за { $year }: сум (збир), ласт (последња) или меан (просек)?{ $columns ->
        [0] {""}
       *[other] {" "}Или је у једној од колона вредност године, као { $answer }?
    }
    .help = У мапи: { $map }
question-how = Одговоре наведите у мапи, уз --map: expost инспецт { $input } --write-map map.toml уписује мапу са највероватнијим одговорима.
refusal-columns = { $place }: колоне које нису коришћене: { $columns }. Мапа може да каже шта је у њима (--map).
nothing-counted = у { $year }. години по профилу { $profile } не рачуна се ниједан показатељ: { $missing } без података, { $unusable } који не могу да се оцене
nothing-counted-reason = { $place } { $name }: { $reason }
judged-by-part = { $count ->
        [one] { $count } показатељ оцењен је
        [few] { $count } показатеља оцењена су
       *[other] { $count } показатеља оцењено је
    } према периоду { $part }, последњем делу { $year }. године са оствареним вредностима (постоје: { $parts }): { $codes }{ $more ->
        [0] {""}
       *[other] {" "}и још { $more }
    }. Други део оцењује се уз --year.
directions-in-doubt = { $count ->
        [one] Оцена { $count } показатеља зависи
        [few] Оцене { $count } показатеља зависе
       *[other] Оцене { $count } показатеља зависе
    } од смера који је закључен, а није наведен: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}и још { $more }
    }. Упишите га у колону „смер” или погледајте `expost check`.
scales-in-doubt = { $count ->
        [one] Оцена { $count } показатеља пореди
        [few] Оцене { $count } показатеља пореде
       *[other] Оцене { $count } показатеља пореде
    } разломак са процентом: { $codes }{ $more ->
        [0] {""}
       *[other] {" "}и још { $more }
    }. Погледајте `expost check`.
question-asked = { $number } од { $count }, { $place }: { $question }
answer-ignore = изоставити колону
answer-open = оставити питање отворено
answer-sum = сум: сабирају се
answer-last = ласт: важи последња
answer-year = { $column } „{ $header }” има вредност године
answer-mean = меан: важи њихов просек
questions-left = { $count ->
        [one] { $count } питање остаје отворено
        [few] { $count } питања остају отворена
       *[other] { $count } питања остаје отворено
    }.
map-or = { $remark }; или { $others }
about-owner = је оно чему показатељи припадају
about-indicator = су називи показатеља
about-target = су циљане вредности
about-achieved = су остварене вредности
about-period = је период
about-direction = је смер
about-baseline = су базне вредности
column-hidden = Колона { $column } „{ $header }” је сакривена, а прочитана је као свака друга, као `{ $meaning }`.
    .help = Прикажите је или обришите, или је у мапи изоставите: { $column } = `"ignore"`
unit-from-note = Износи који сами не наводе јединицу читају се у јединици „{ $unit }”, јер „{ $note }” тако каже о табели.
    .help = Ако се то односи на нешто друго, јединицу упишите у заглавље: `Funds 2021 (000 EUR)`.
unit-from-note-several = И „{ $note }” и „{ $other }” говоре у чему су износи. Ниједно није употребљено.
    .help = Јединицу упишите у заглавље: `Funds 2021 (000 EUR)`.
column-scaled = Заглавље „{ $header }” броји другим фактором него она над осталим бројкама. Његове бројке помножене су са { $factor }, да би могле да се упореде.
    .help = Напишите све бројке у истој јединици или наведите чинилац у мапи: `[table.factors]` { $column } = { $times }
column-scaled-values = Вредности у јединици „{ $header }” стоје уз вредности истог показатеља са другим фактором. Помножене су са { $factor }, да би могле да се упореде.
    .help = Напишите све вредности показатеља у једној јединици.
column-scaled-values-not = Вредности у јединици „{ $header }” броје се у јединици { $factor } пута већој од осталих истог показатеља, али су истог реда величине. Остављене су какве јесу.
    .help = Напишите све вредности показатеља у једној јединици.
column-scaled-not = Заглавље „{ $header }” броји у јединици { $factor } пута већој од оне над осталим бројкама, али су му бројке истог реда величине. Остављене су какве јесу.
    .help = Напишите исту јединицу у сва заглавља или наведите чинилац у мапи: `[table.factors]` { $column } = { $times }
column-likely = Колона { $column } „{ $header }” узета је као „{ $meaning }”: { $evidence }.
    .help = Ако је то тачно, упишите у мапу: { $map }
column-likely-several = Колоне, укупно { $count }, узете су као оно што вероватно јесу, { $column } „{ $header }” као „{ $meaning }” и слично, а за то говори: { $evidence }.
    .help = Ако је то тачно, упишите у мапу: { $map }
inspection-questions = Питања
inspection-answer = У мапи: { $map }
inspection-certainty-certain = сигурно
inspection-certainty-likely = вероватно
inspection-certainty-open = отворено
inspection-certainty-none = –
layout-long = дуга табела
layout-alternating = редови плана и остварења
layout-years-across = године једна поред друге
layout-transposed = окренута табела

### Conversion, inspection and maps (`report::conversion`, `report::inspection`, `read::map`).

conversion-title = Шта је претворено
conversion-sheet = извештај
conversion-recognised = Препознато
conversion-written = Записано
conversion-left-over = Изостављено
conversion-guessed = Претпостављено
conversion-doubtful = За проверу
conversion-all-tables = Све табеле
conversion-total = { $rows ->
        [one] прочитан { $rows } ред
        [few] прочитана { $rows } реда
       *[other] прочитано { $rows } редова
    }, коришћено { $used }, пријављено { $reported }
conversion-rows = { $rows ->
        [one] { $rows } ред
        [few] { $rows } реда
       *[other] { $rows } редова
    }
conversion-more = и још { $count ->
        [one] { $count } налаз
        [few] { $count } налаза
       *[other] { $count } налаза
    } врсте `{ $check }`; записани извештај их наводи
conversion-values-of-parts = { $count ->
        [one] { $count } вредност за део онога што се броји (по полу, по месту) није ни у једној табели
        [few] { $count } вредности за делове онога што се броји (по полу, по месту) нису ни у једној табели
       *[other] { $count } вредности за делове онога што се броји (по полу, по месту) није ни у једној табели
    }: { $indicators }. Чувају их `expost evaluate --format json` и `--format iati`.
map-unused = Табела у { $line }. реду мапе { $map } ({ $patterns }) не односи се ни на једну улазну датотеку.
    .help = Исправите називе у мапи или обришите табелу.
inspection-hidden = скривен лист
inspection-sheet = { $place }: { $rows ->
        [one] { $rows } ред
        [few] { $rows } реда
       *[other] { $rows } редова
    } са садржајем, { $tables ->
        [0] ниједна табела
        [one] { $tables } табела
        [few] { $tables } табеле
       *[other] { $tables } табела
    }
inspection-table = { $counts } ({ $layout }, { $header })
inspection-header = { $rows ->
        [0] без заглавља
        [1] заглавље у { $row }. реду
       *[other] заглавље од { $row }. до { $last }. реда
    }
inspection-values-are-amounts = Мапа каже да су годишње вредности износи: сабирају се кроз године.
inspection-values-are-levels = Мапа каже да су годишње вредности нивои: свака је стање достигнуто у својој години.
inspection-headers = наслови и заглавља унутар табеле
inspection-first-row = { $place } највише личи на заглавље: { $words }
inspection-no-table = Ниједна табела није препозната. Може да се прочита помоћу мапе: `--write-map` записује мапу од које се полази.
inspection-fixed = сви редови: { $value }
inspection-times = { $count ->
        [one] { $count } пут
       *[other] { $count } пута
    }
inspection-more = и још { $count ->
        [one] { $count } налаз
        [few] { $count } налаза
       *[other] { $count } налаза
    } врсте `{ $check }`; `-в` приказује све
layout-pages = одштампане странице
layout-flat = без блокова
layout-blocks = са блоковима
column-rule-words = познате речи
column-rule-words-and-year = познате речи и година
column-rule-words-among-others = познате речи међу другима
column-rule-outside-brackets = познате речи ван заграда
column-rule-by-order = редослед колона
column-rule-behind-baseline = година иза почетне вредности
column-rule-map = мапа
column-rule-ignored = изостављено према мапи
column-rule-duplicate = не користи се: ранија колона има исто значење
column-rule-unused = не користи се у таквој табели
column-rule-unknown = није познато, не користи се
column-rule-evidence = речи, вредности и суседне колоне заједно
column-rule-open = отворено: питање
column-rule-part = део целине, чува се и не оцењује

### The empty workbook (`expost template`).

template-title = Табеле програма за попуњавање
template-needed = Обавезно
template-optional = Необавезно
template-by-year = по једна колона за сваку годину
template-step-example = 1. Свака табела има један попуњен ред као пример, исписан курзивом. Замените га сопственим редом или га обришите.
template-step-tables = 2. Попуните по један лист за сваку табелу и по један ред за сваку ставку. Колоне се могу изоставити или другачије поређати, а листови који нису потребни могу се обрисати. Обришите лист са објављеним процентима, осим ако желите да их упоредите са оним што је објављено.
template-step-figures = 3. Бројеве уписујте као бројеве: 1150, 96,55, 5%. Распони, као што је 42 - 45, и границе, као што је „најмање 5”, препознају се. Ако вредности нема, оставите ћелију празну или упишите „нема података”; 0 је вредност. Проценат се пише као цео број процената: 45 уз јединицу мере %, или 45%, а не 0,45.
template-step-run = 4. Сачувајте радну свеску и покрените `expost check DATOTEKA`, а затим `expost evaluate DATOTEKA -o matrix.xlsx`. Овај лист се прескаче.
template-sheet-programme = Програм
template-sheet-objectives = Циљеви
template-sheet-measures = Мере
template-sheet-indicators = Показатељи
template-sheet-achieved = Остварене вредности
template-sheet-activities = Активности
template-sheet-funding = Финансирање
template-sheet-published = Објављено
template-about-programme = општи подаци о програму
template-about-objectives = општи циљ (O1) и посебни циљеви (1.1, 1.2, ...)
template-about-measures = мере посебних циљева
template-about-indicators = показатељи циљева и мера, са планираним вредностима
template-about-achieved = шта је по показатељима остварено, по један ред за сваки показатељ
template-about-activities = активности у оквиру мера и докле се са њима стигло
template-about-funding = из чега се финансирају мере и активности, по један ред за сваки извор
template-about-published = проценти који су негде објављени, само ради поређења; не користе се ни у једном правилу
template-note-key = Назив податка; не мењати.
template-note-value = Године у облику 2025. Година вредновања је година чије се остварене вредности оцењују; профил је скуп правила.
template-note-objectives-code = O1 за општи циљ; 1.1, 1.2 и тако даље за посебне циљеве.
template-note-measures-code = Шифра циља коме мера припада и редни број: 1.1.1.
template-note-indicators-code = Шифра мере или циља, # и редни број: 1.1.1#1, 1.1#2. Довољна је и сама шифра мере; тада се редови броје редом.
template-note-achieved-code = Шифра показатеља, као на листу показатеља.
template-note-activities-code = Шифра мере и редни број: 1.1.1.1.
template-note-funding-code = Шифра мере или активности која се финансира.
template-note-published-code = Шифра циља.
template-note-level = Општи или посебни: изаберите са листе.
template-note-title = Пун назив.
template-note-institution = Одговорна институција; у свим редовима је пишите исто.
template-note-relevance = Да ли остаје у наредном програму: изаберите са листе. Ако је празно, изводи се.
template-note-objective-code = Шифра посебног циља коме мера припада: 1.1.
template-note-measure-code = Шифра мере којој активност припада: 1.1.1.
template-note-type = Тип мере, на пример регулаторна или информативно-едукативна.
template-note-validity = Године у којима се мера спроводи: 2023–2025.
template-note-indicator = Назив показатеља, без јединице мере.
template-note-achieved-indicator = Назив показатеља, ради провере реда; одлучује шифра.
template-note-unit = Шта се броји: број, %, дани, индексни поени, хиљаде динара. Уз % упишите цео број процената: 45, а не 0,45.
template-note-source-of-verification = Где вредности могу да се провере.
template-note-direction = Да ли вредност треба да расте, да опада или да се одржава: изаберите са листе. Ако је празно, изводи се из циљаних вредности.
template-note-baseline = Вредност на почетку: један број, у јединици мере тог реда.
template-note-baseline-year = Година почетне вредности: 2022.
template-note-target = Циљана вредност за годину из заглавља: број, распон (42 - 45) или граница (најмање 5), у јединици мере тог реда.
template-note-achieved-target = Само ако је циљана вредност измењена: она која сада важи.
template-note-achieved = Вредност остварена у години из заглавља, у јединици мере тог реда. Празно или „нема података” ако није позната; 0 је вредност.
template-note-verdict = Потребно само ако је циљана вредност описна: изаберите са листе.
template-note-remark = Образложење напретка.
template-note-comment = Коментар на циљану вредност последње године.
template-note-next-steps = Могући наредни кораци.
template-note-partners = Партнери у спровођењу, раздвојени тачком и зарезом.
template-note-deadline = Квартал и година, Q3 2024; година; или „Континуирано”.
template-note-status = Докле се стигло: изаберите са листе.
template-note-effectiveness = Чиме је активност допринела мери.
template-note-source-of-funding = Извор: буџет, пројекат, донатор; или „Нису потребна средства”.
template-note-budget-reference = Веза са програмским буџетом: 0614-0001.
template-note-funds = Хиљаде динара, планирано за годину из заглавља.
template-note-published-achieved = Цео број процената: 67.
template-note-published-not-achieved = Цео број процената: 33.
template-example-programme = Пример: Програм дигиталних услуга { $period }
template-example-programme-institution = Пример: Министарство државне управе и локалне самоуправе
template-example-programme-umbrella-document = Пример: Стратегија реформе јавне управе
template-example-objectives-title = Пример: Јавне услуге су доступне на интернету (замените овај ред)
template-example-objectives-institution = Министарство државне управе и локалне самоуправе
template-example-measures-title = Пример: Премештање јавних услуга на јединствени портал (замените овај ред)
template-example-measures-institution = Министарство државне управе и локалне самоуправе
template-example-measures-type = Обезбеђивање добара и пружање услуга
template-example-indicators-indicator = Пример: Услуге доступне на порталу (замените овај ред)
template-example-indicators-unit = број
template-example-indicators-source-of-verification = Годишњи извештај о раду портала
template-example-achieved-indicator = Пример: Услуге доступне на порталу (замените овај ред)
template-example-achieved-remark = Портал је отворен за сва министарства.
template-example-achieved-comment = Циљана вредност за последњу годину је реална.
template-example-achieved-next-steps = Преместити на портал и услуге јединица локалне самоуправе.
template-example-activities-title = Пример: Повезивање министарстава са порталом (замените овај ред)
template-example-activities-institution = Министарство државне управе и локалне самоуправе
template-example-activities-partners = Канцеларија за информационе технологије и електронску управу
template-example-activities-remark = Повезано је девет од десет министарстава.
template-example-activities-effectiveness = Већина услуга може да се користи преко портала.
template-example-activities-next-steps = Повезати и последње министарство.
template-example-source-of-funding = Буџет Републике Србије
template-example-budget-reference = 0614-0001

### The differences of two plans or evaluations (`expost diff`).

diff-title = Шта се променило
diff-old = Старо: { $files }; { $judged }
diff-new = Ново: { $files }; { $judged }
diff-judged = вредновање { $year }. године према профилу { $profile }
diff-not-judged = није вредновано, јер нема остварених вредности
diff-none = Ништа се није променило.
diff-without-verdicts = Оцене и проценти се не пореде, јер су за то потребне остварене вредности и у старим и у новим подацима.
diff-only-in-old = Није поређено, јер постоји само у старим подацима: { $list }.
diff-only-in-new = Није поређено, јер постоји само у новим подацима: { $list }.
diff-aligned-old = Шифрама у старим подацима недостаје почетни број { $number }; пореде се као да га имају.
diff-aligned-new = Шифрама у новим подацима недостаје почетни број { $number }; пореде се као да га имају.
diff-likeness-left-out = Превише редова нема свој пар да би се тражили слични називи: ред коме су промењени и шифра и назив наведен је једном као изостављен, а једном као додат.
diff-nothing = (ништа)
diff-formerly = раније: { $name }
diff-sheet-summary = Сажетак
diff-sheet-changes = Промене
diff-column-rows = Редови
diff-column-kind = Промена
diff-column-level = Ниво
diff-column-name = Ред
diff-column-what = Шта
diff-column-difference = Ред и разлика
diff-column-old = Старо
diff-column-new = Ново
diff-column-old-place = Старо место
diff-column-new-place = Ново место
diff-rows-old = у старим подацима
diff-rows-new = у новим подацима
diff-rows-unchanged = без промене
diff-kind-appeared = додато
diff-kind-disappeared = изостављено
diff-kind-renamed = нови назив
diff-kind-renumbered = нова шифра
diff-kind-changed = измењено
diff-level-programme = програм
diff-level-objective = циљ
diff-level-measure = мера
diff-level-indicator = показатељ
diff-level-activity = активност
diff-levels-objective = Циљеви
diff-levels-measure = Мере
diff-levels-indicator = Показатељи
diff-levels-activity = Активности
diff-what-row = ред
diff-what-code = шифра
diff-what-name = назив
diff-what-institution = институција
diff-what-umbrella-document = кровни документ
diff-what-first-year = прва година
diff-what-last-year = последња година
diff-what-type = тип
diff-what-validity = период важења
diff-what-unit = јединица мере
diff-what-source-of-verification = извор провере
diff-what-direction = смер
diff-what-baseline = почетна вредност
diff-what-baseline-year = базна година
diff-what-target = циљана вредност
diff-what-achieved = остварена вредност
diff-what-target-used = примењена циљана вредност
diff-what-achieved-used = оцењена вредност
diff-what-verdict = оцена
diff-what-partners = партнери
diff-what-deadline = рок
diff-what-status = статус
diff-what-funds = средства
diff-what-relevance = релевантност
diff-what-achieved-pct = проценат остварених
diff-what-remark = образложење напретка
diff-what-effectiveness = ефективност
diff-what-comment = коментар
diff-what-next-steps = наредни кораци
diff-what-group-reason = образложење радне групе
diff-what-group-comment = коментар радне групе

### The working group's workbook (`report::matrix`, `report::live`).

column-relevance-words = Релевантност речима вредноватеља
column-override = Оцена радне групе
column-override-reason = Образложење оцене радне групе
column-group-comment = Коментар радне групе
live-target-in-words = Циљана вредност је исказана речима, па оцена не прати бројеве док се не упише број; оцену мењате у колони „Оцена радне групе”.
live-value = Ова оцена је уписана вредност и не прати бројеве; мењате је у колони „Оцена радне групе”.
missing-words = -; –; —; /; н/а; на; н.а.; нема података; нема; непознато; није доступно
legend-input = Попуњава радна група
column-reason-written = Разлог оцене у тренутку израде
column-formula-value = Читају формуле
rule-filling-in = Попуњавање
filling-in-text = отворене су светложуте ћелије, релевантност и оцена радне групе, које се бирају са листе; оцена радне групе важи уместо оцене према правилима и треба да буде образложена. Реч може да стоји и без знака; све друго се обележава и не важи. Све остало је закључано, без лозинке
rule-calculation = Рачунање
calculation-live = живо: исправљена циљана или остварена вредност мења оцену, бројеве и проценте; смерови, разлози и нацрти текстова остају како су записани
calculation-static = само вредности: исправка не мења ништа друго

### Bringing returned copies together (`merge`, `report::merged`, `read::decisions`).

notes-unreadable = Напомене на листу „{ $sheet }” нису могле да се прочитају: { $reason }.
    .help = Отворите датотеку у програму за табеларне прорачуне и поново је сачувајте.
row-unused-decision-row = „{ $row }” није ред овог програма, па одлука о њему није коришћена.
    .help = Уз ову табелу наведите табеле од којих је матрица направљена, или исправите ред: `indicator 1.1.3#2`, `activity 1.1.3.2`, `measure 1.1.3`, `objective 1.1`.
row-unused-decision-field = „{ $field }” није поље реда { $row } које попуњава радна група.
    .help = Упишите `target`, `achieved`, `next-steps`, `relevance`, `comment`, `verdict-override` или `override-reason`.
row-unused-decision-year = Поље { $field } реда { $row } нема годину.
    .help = Упишите годину вредности у колону `year`.
row-unused-decision-value = „{ $value }” није вредност коју поље { $field } реда { $row } може да има.
    .help = За релевантност упишите `relevant`, `not-relevant` или `no-data`; за оцену `achieved`, `not-achieved`, `no-data` или `not-assessable`.
reason-by-group = Радна група је одлучила „{ $verdict }” ({ $place }): { $reason }. Према правилима оцена је „{ $rules }”:
reason-by-group-alone = Радна група је одлучила „{ $verdict }” ({ $place }) без образложења. Према правилима оцена је „{ $rules }”:
subject-decisions = одлуке радне групе
matrix-field-target = Циљана вредност
matrix-field-achieved = Остварена вредност
matrix-field-verdict = Оцена
matrix-field-verdict-override = Оцена радне групе
matrix-field-override-reason = Образложење оцене радне групе
matrix-field-relevance = Релевантност
matrix-field-relevance-words = Релевантност речима вредноватеља
matrix-field-next-steps = Могући наредни кораци
matrix-field-comment = Коментар радне групе
merge-headline = { $programme }: вредновање за { $year }. годину, { $copies ->
        [one] { $copies } враћени примерак
        [few] { $copies } враћена примерка
       *[other] { $copies } враћених примерака
    }
merge-sheet-summary = Враћени примерци
merge-sheet-changes = Измене
merge-sheet-disagreements = Неслагања
merge-sheet-outside = Изван ћелија за унос
merge-sheet-added = Додати и обрисани редови
merge-sheet-comments = Коментари
merge-column-copy = Примерак
merge-column-changes = Измењене ћелије
merge-column-disputed = Спорне
merge-column-outside = Изван ћелија за унос
merge-column-added = Додато
merge-column-deleted = Обрисано
merge-column-comments = Коментари
merge-row-together = Укупно
merge-column-field = Поље
merge-column-before = Пре
merge-column-after = После
merge-column-who = Ко
merge-column-answer = Одговор
merge-column-what = Шта
merge-column-beside = Ред матрице или ред изнад
merge-column-words = Текст
merge-column-author = Аутор
merge-empty = (празно)
merge-outside-cell = измењена ћелија
merge-outside-formula = формула замењена вредношћу
merge-outside-column = обрисана колона
merge-outside-sheet = обрисан лист
merge-added-row = додат ред
merge-added-copy = копиран ред
merge-added-cells = ћелије поред матрице
merge-deleted = обрисан ред
merge-note-changed = Измена: { $who }. Пре тога: { $before }
merge-note-disputed = Примерци се не слажу. Пре тога: { $before }
merge-note-verdict = Измењена је ћелија на којој оцена почива: поново вреднујте са прихваћеним изменама.
merge-not-accepted = Није прихваћено: „{ $value }” у пољу { $field }, ред { $row } ({ $who }), није реч са листе.
merge-notes-not-read = { $file }: из датотека овог облика не читају се напомене, нити се формуле разликују од вредности. Сачувајте примерак као `.xlsx` и поново обједините примерке.
merge-other-language = { $file }: примерак је на другом језику ({ $language }), па се текст изван ћелија за унос не пореди.
merge-known-by-name = { $file }: { $count ->
        [one] { $count } ред је препознат
        [few] { $count } реда су препозната
       *[other] { $count } редова је препознато
    } по називу, јер скривена колона са именима редова није премештена заједно са њима.
merge-unsettled = { $place }: примерци се овде нису слагали, а одлука још није донета.
merge-left-in-dispute = { $count ->
        [one] { $count } ћелија није прихваћена
        [few] { $count } ћелије нису прихваћене
       *[other] { $count } ћелија није прихваћено
    }, јер се примерци о њима не слажу. Одлучите у обједињеној свесци и поново је обједините са матрицом.
merge-see-lists = Све што је стигло, ћелија по ћелија: `-o merged.xlsx` или `--format markdown`.
merge-copies-alike = { $file }: { $count ->
        [one] { $count } ред је дословна копија реда матрице и није наведен
        [few] { $count } реда су дословне копије редова матрице и нису наведена
       *[other] { $count } редова су дословне копије редова матрице и нису наведени
    }.
merge-notes-of-language = { $file }: { $count ->
        [one] { $count } напомена без аутора, на ћелији која и у матрици има напомену, сматра се напоменом програма на језику примерка и није наведена
        [few] { $count } напомене без аутора, на ћелијама које и у матрици имају напомену, сматрају се напоменама програма на језику примерка и нису наведене
       *[other] { $count } напомена без аутора, на ћелијама које и у матрици имају напомену, сматра се напоменама програма на језику примерка и није наведено
    }.

## Reči koje ćelija matrice prima

choose-relevance = Изаберите једну од речи са листе или оставите ћелију празну.
choose-verdict = Ово није реч са листе. Реч се разуме и без знака; уз све друго и даље важи оцена према правилима.

## Kolone ravnih tabela

column-indicator-name = Показатељ
column-baseline-value = Почетна вредност

## Zbirne napomene u legendi

notes-of-check = Напомене ове врсте: { $count }; прва: { $example }
