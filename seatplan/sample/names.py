"""Invented people's names: given and family names of many cultures, in their own scripts.

Every entry is one name; "Соколов=Sokolov" adds how an e-mail address spells it, "Sokolov~Sokolova" tells a man's form
of a family name from a woman's. Names with a blank inside are written with "_". Nobody in here is meant to be anybody.
"""

from __future__ import annotations

from typing import NamedTuple


class Culture(NamedTuple):
    """Names that go together.

    Attributes
    ----------
    weight
        How common they are among the guests of the sample.
    language
        What these guests read: an ISO 639-1 code.
    order
        How the display name is made: "given family", "family given" or "familygiven".
    """

    weight: int
    language: str
    women: str
    men: str
    families: str
    order: str = "given family"


GERMAN = Culture(
    430,
    "de",
    """Anna Lea Marie Sophie Emma Hannah Mia Lena Julia Laura Katharina Johanna Charlotte Clara Frieda Greta Ida Luise
    Mathilda Nele Paula Ronja Theresa Ulrike Vera Wiebke Annika Birgit Carola Dörte Elke Franziska Gisela Heike Ilse
    Jutta Karin Monika Renate Sabine Silke Tanja Ursula Anke Bärbel Antje Maike Svenja Heidrun Käthe""",
    """Jonas Lukas Felix Paul Maximilian Leon Elias Finn Noah Jakob Anton Emil Moritz Theo Karl Friedrich Georg
    Heinrich Johannes Konrad Ludwig Matthias Niklas Oskar Philipp Rainer Stefan Thomas Ulrich Volker Walter Andreas
    Bernd Christian Dieter Erich Frank Günter Holger Ingo Jürgen Klaus Markus Norbert Peter Ralf Sven Uwe Jörg Götz""",
    """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein
    Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier
    Huber Kaiser Fuchs Peters Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Berger Winkler Roth Beck
    Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Schumacher Krämer Vogt Stein Jäger Otto
    Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann
    Voigt Sauer Arnold Wolff Pfeiffer von_der_Heide Freiherr_von_Ilsenburg Müller-Lüdenscheidt
    Schmidt-Rottluff Leutheusser-Großmann Böttcher Oehlenschläger Übelacker""",
)
ENGLISH = Culture(
    120,
    "en",
    """Alice Beatrice Charlotte Daisy Eleanor Freya Grace Harriet Imogen Jane Kate Lucy Molly Nora Olivia Poppy Rose
    Sarah Tess Victoria Siobhán Aoife Niamh Gráinne Róisín Rhiannon Cerys Fiona Ailsa Mairi""",
    """Alan Benjamin Charles Daniel Edward Frederick George Henry Isaac James Kieran Liam Matthew Nathan Oliver
    Patrick Robert Samuel Toby William Cillian Fearghal Pádraig Eoin Rhys Gethin Callum Ewan Hamish Rory""",
    """Whitby Harper Ashdown Clarke Bennett Cole Dawson Ellis Foster Graham Hughes Ingram Jarvis Kirby Lambert Marsh
    Norris Osborne Palmer Quinn Reeves Shaw Turner Underhill Vaughan Walsh Yates O'Brien O'Connor O'Neill O'Sullivan
    Ó_Súilleabháin Ní_Dhomhnaill MacAllister McKenna D'Arcy Featherstonehaugh-Cavendish Llewellyn ap_Rhys Fitzgerald""",
)
FRENCH = Culture(
    50,
    "fr",
    """Amélie Béatrice Chloé Delphine Élodie Françoise Gaëlle Hélène Inès Joséphine Léa Margaux Noémie Océane Pauline
    Solène Thérèse Zoé Maëlys Anaïs""",
    """Aurélien Benoît Cédric Damien Étienne François Grégoire Hervé Jérôme Loïc Mathéo Noël Olivier Pascal Rémi
    Sébastien Théo Yann Gaëtan Raphaël""",
    """Lambert Dubois Lefèvre Moreau Fournier Girard Mercier Chevalier Gauthier Perrin Bélanger d'Aubigny L'Hôpital
    de_La_Rochefoucauld Nguyen-Delacroix Le_Goff Beaulieu Tréguier Castaing Desprès N'Diaye Diallo Traoré Camara""",
)
SPANISH = Culture(
    55,
    "es",
    """Ana Begoña Carmen Dolores Elena Inés Lucía Marta Núria Pilar Rocío Sofía Ximena Yolanda María_José
    María_de_los_Ángeles Itziar Maite""",
    """Alejandro Álvaro Diego Íñigo Javier José_Ángel Luis Mateo Martín Óscar Pablo Raúl Sergio Tomás Ximo Iñaki
    Juan_Carlos Andrés""",
    """García_Márquez Núñez_de_la_Peña Fernández_de_Córdoba_y_Zúñiga Hernández López_Ibáñez Cruz Muñoz Ortega Peña
    Quiñones Ramírez Sánchez Vázquez Ybarra Etxeberria Agirre Castaño Beltrán Domínguez Esteve Iglesias Serrano
    Villaseñor Bustamante Arancibia""",
)
PORTUGUESE = Culture(
    30,
    "pt",
    "Beatriz Catarina Conceição Fátima Graça Inês Joana Leonor Mariana Rita Sónia Teresa Luísa Assunção",
    "André Caetano Duarte Estêvão Gonçalo João Luís Martim Nuno Rui Simão Tomé Vasco Sebastião",
    """Souza Araújo Brandão Carvalho da_Conceição dos_Santos Esteves Falcão Guimarães Leitão Magalhães Pinhão Ribeiro
    Simões Teixeira Vilela e_Silva Lourenço""",
)
ITALIAN = Culture(
    45,
    "it",
    """Alessia Bianca Chiara Donatella Elisa Francesca Giulia Ilaria Lucia Margherita Nicoletta Ornella Paola Rosaria
    Serena Valentina""",
    """Alessandro Bruno Carlo Dario Enrico Fabio Gianluca Lorenzo Matteo Niccolò Ottavio Pietro Riccardo Salvatore
    Tommaso Vittorio""",
    """D'Angelo Dell'Acqua De_Luca Esposito Ferrari Galli Iannuzzi Lombardi Marchetti Nicolò Orsini Pellegrini
    Quaranta Ricciardi Santoro Tedeschi Venturi Zanetti Bentivoglio Caruso""",
)
DUTCH = Culture(
    35,
    "nl",
    "Anouk Brechtje Femke Fleur Hanneke Ilse Jolijn Lotte Maartje Noor Roos Saskia Tineke Willemijn Zoë Geertje",
    "Bas Cees Daan Floris Gijs Hendrik Jan Joost Koen Maarten Niels Pieter Ruben Sjoerd Teun Wouter",
    """de_Vries van_den_Berg Bakker van_Dijk Visser Smit Meijer de_Groot Bos Vos Peters Hendriks van_'t_Hof
    van_der_Meulen Dijkstra Kuipers Hoekstra ter_Horst 's-Gravesande IJsbrand""",
)
NORDIC = Culture(
    60,
    "sv",
    """Astrid Britta Ebba Emma Frida Greta Hanna Ingrid Karin Linnéa Maja Saga Sigrid Solveig Tuva Åsa Ylva Bodil
    Kirsten Mette Dagny Aino Helmi Kaisa Päivi Tuuli Kädi Liis""",
    """Anders Björn Einar Erik Gösta Håkan Henrik Jens Kjell Lars Magnus Nils Olof Per Rasmus Søren Torbjørn Ulf
    Åke Mikkel Eero Juhani Mikko Pekka Väinö Toomas Jüri Ørjan""",
    """Lindgren Lindahl Lindqvist Berg Bergström Dahl Ekström Forsberg Grønlund Håkansson Isaksson Jørgensen Kvist
    Lund Møller Nyström Öberg Persson Rosenqvist Sjögren Thorvaldsen Ålund Virtanen Korhonen Mäkinen Nieminen
    Hämäläinen Järvinen Tamm Kõiv Saarinen Sørensen""",
)
POLISH = Culture(
    75,
    "pl",
    """Agnieszka Bożena Danuta Elżbieta Grażyna Halina Iwona Jadwiga Joanna Katarzyna Magdalena Małgorzata Marta
    Paulina Stanisława Urszula Wiesława Zofia Żaneta""",
    """Andrzej Bartosz Czesław Dariusz Grzegorz Jacek Jerzy Krzysztof Łukasz Maciej Marcin Paweł Przemysław Rafał
    Stanisław Tomasz Wiesław Wojciech Zbigniew""",
    """Wiśniewski~Wiśniewska Nowak Kowalski~Kowalska Wójcik Kamiński~Kamińska Lewandowski~Lewandowska Zieliński~Zielińska
    Szymański~Szymańska Woźniak Dąbrowski~Dąbrowska Kozłowski~Kozłowska Jabłoński~Jabłońska Mazur Krawczyk Gołąb
    Źrebiec Pawłowski~Pawłowska Michalski~Michalska Brzęczyszczykiewicz Stępień Wróbel Świątek""",
)
CZECH = Culture(
    35,
    "cs",
    "Alžběta Božena Dagmar Eliška Hana Ivana Jiřina Kateřina Lenka Markéta Růžena Šárka Věra Zdeňka Ľubica Soňa",
    "Bohumil Dušan František Jiří Karel Ladislav Lukáš Matěj Ondřej Petr Radek Stanislav Tomáš Václav Zdeněk Ľuboš",
    """Novák~Nováková Svoboda~Svobodová Dvořák~Dvořáková Černý~Černá Procházka~Procházková Kučera~Kučerová
    Veselý~Veselá Horák~Horáková Němec~Němcová Pokorný~Pokorná Růžička~Růžičková Šťastný~Šťastná Beneš~Benešová
    Fiala~Fialová Kříž~Křížová Řezníček~Řezníčková""",
)
HUNGARIAN = Culture(
    25,
    "hu",
    "Ágnes Boglárka Csilla Dóra Eszter Gyöngyi Ildikó Kinga Lívia Noémi Orsolya Piroska Réka Zsófia",
    "Ádám Bálint Csaba Dénes Ernő Gábor György István János Kálmán Lőrinc Miklós Zoltán Ödön",
    "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Lakatos Takács Juhász Szűcs Őry",
    "family given",
)
BALKAN = Culture(
    45,
    "hr",
    "Ana Branka Dragana Đurđica Ivana Jasna Katarina Ljiljana Marija Nevena Snežana Vesna Željka Ștefania Andreea Teuta",
    "Aleksandar Boško Darko Đorđe Goran Igor Janko Krešimir Luka Miloš Nenad Slobodan Zoran Ștefan Răzvan Agron",
    """Petrović Jovanović Nikolić Horvat Kovačević Babić Marić Jurić Šimić Đukić Vuković Pavlović Žižić Hadžić
    Ionescu Popescu Țepeș Brâncuș Gashi Hoxha Krasniqi Zupančič""",
)
TURKISH = Culture(
    75,
    "tr",
    """Ayşe Büşra Çiğdem Defne Elif Emine Fatma Gülşen Hatice İpek Nazlı Özlem Pınar Rüya Selin Şebnem Tuğba Zeynep
    Ümran Yağmur""",
    """Ahmet Barış Cem Çağrı Deniz Emre Ferhat Gökhan Hüseyin İbrahim Kağan Mehmet Oğuz Ömer Serkan Şükrü Tolga Uğur
    Ünal Yiğit""",
    """Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek
    Güneş Yavuz Işık Türkoğlu Bozkurt Tekin""",
)
BALTIC = Culture(
    20,
    "lv",
    "Agnė Daiva Giedrė Ieva Jūratė Rasa Živilė Anita Baiba Dace Ilze Līga Sanita Zane",
    "Arūnas Darius Jonas Mindaugas Saulius Žygimantas Andris Jānis Kārlis Mārtiņš Pēteris Rihards Uldis Gintaras",
    """Bērziņš~Bērziņa Kalniņš~Kalniņa Ozoliņš~Ozoliņa Liepiņš~Liepiņa Jansons~Jansone Zariņš~Zariņa
    Kazlauskas~Kazlauskienė Petrauskas~Petrauskaitė Žukauskas~Žukauskienė Stankevičius~Stankevičiūtė""",
)
ICELANDIC = Culture(
    15,
    "is",
    "Þórunn Guðrún Sigríður Ásta Hólmfríður Ragnheiður Steinunn Þóra Bryndís Ísold Æsa",
    "Þorsteinn Guðmundur Sigurður Ásgeir Hjörtur Ragnar Ólafur Þór Bjarni Hrafnkell Ægir",
    """Jónsson~Jónsdóttir Gunnarsson~Gunnarsdóttir Þorvaldsson~Þorvaldsdóttir Sigurðsson~Sigurðardóttir
    Ólafsson~Ólafsdóttir Hallgrímsson~Hallgrímsdóttir Einarsson~Einarsdóttir Þorbjarnarson~Þorbjarnardóttir""",
)
RUSSIAN = Culture(
    45,
    "ru",
    """Анна=Anna Вера=Vera Галина=Galina Дарья=Darya Екатерина=Ekaterina Жанна=Zhanna Ирина=Irina Людмила=Lyudmila
    Мария=Maria Наталья=Natalya Ольга=Olga Светлана=Svetlana Татьяна=Tatyana Юлия=Yulia""",
    """Александр=Alexander Борис=Boris Виктор=Viktor Геннадий=Gennady Дмитрий=Dmitry Евгений=Evgeny Иван=Ivan
    Константин=Konstantin Михаил=Mikhail Николай=Nikolay Олег=Oleg Павел=Pavel Сергей=Sergey Юрий=Yury""",
    """Соколов=Sokolov~Соколова=Sokolova Волков=Volkov~Волкова=Volkova Лебедев=Lebedev~Лебедева=Lebedeva
    Кузнецов=Kuznetsov~Кузнецова=Kuznetsova Морозов=Morozov~Морозова=Morozova Новиков=Novikov~Новикова=Novikova
    Орлов=Orlov~Орлова=Orlova Попов=Popov~Попова=Popova Фёдоров=Fyodorov~Фёдорова=Fyodorova
    Щербаков=Shcherbakov~Щербакова=Shcherbakova Яковлев=Yakovlev~Яковлева=Yakovleva Зимин=Zimin~Зимина=Zimina""",
)
UKRAINIAN = Culture(
    35,
    "uk",
    """Богдана=Bohdana Ганна=Hanna Євгенія=Yevheniia Зоряна=Zoriana Ірина=Iryna Леся=Lesia Мар'яна=Mariana Оксана=Oksana
    Соломія=Solomiia Ольга=Olha Уляна=Uliana Христина=Khrystyna""",
    """Андрій=Andrii Богдан=Bohdan Василь=Vasyl Григорій=Hryhorii Дмитро=Dmytro Євген=Yevhen Микола=Mykola
    Назар=Nazar Олексій=Oleksii Остап=Ostap Тарас=Taras Ярослав=Yaroslav""",
    """Шевчук=Shevchuk Коваленко=Kovalenko Бондаренко=Bondarenko Ткаченко=Tkachenko Іваненко=Ivanenko
    Мельник=Melnyk Поліщук=Polishchuk Гончар=Honchar Їжакевич=Yizhakevych Ґалаґан=Galagan Лисенко=Lysenko
    Довженко=Dovzhenko""",
)
BULGARIAN = Culture(
    12,
    "bg",
    "Десислава=Desislava Йоана=Yoana Милена=Milena Радостина=Radostina Цветелина=Tsvetelina Яна=Yana",
    "Димитър=Dimitar Кирил=Kiril Любомир=Lyubomir Никола=Nikola Петър=Petar Цветан=Tsvetan",
    """Димитров=Dimitrov~Димитрова=Dimitrova Георгиев=Georgiev~Георгиева=Georgieva Стоянов=Stoyanov~Стоянова=Stoyanova
    Ангелов=Angelov~Ангелова=Angelova Желев=Zhelev~Желева=Zheleva""",
)
GREEK = Culture(
    40,
    "el",
    """Αικατερίνη=Aikaterini Βασιλική=Vasiliki Γεωργία=Georgia Δήμητρα=Dimitra Ελένη=Eleni Ζωή=Zoi Ιωάννα=Ioanna
    Μαρία=Maria Παρασκευή=Paraskevi Σοφία=Sofia Χριστίνα=Christina""",
    """Αλέξανδρος=Alexandros Γιώργος=Giorgos Δημήτρης=Dimitris Ηλίας=Ilias Θανάσης=Thanasis Κώστας=Kostas
    Λεωνίδας=Leonidas Μιχάλης=Michalis Νίκος=Nikos Σταύρος=Stavros Χρήστος=Christos""",
    """Παπαδόπουλος=Papadopoulos~Παπαδοπούλου=Papadopoulou Νικολάου=Nikolaou Γεωργίου=Georgiou
    Ιωαννίδης=Ioannidis~Ιωαννίδου=Ioannidou Οικονόμου=Oikonomou Βλάχος=Vlachos~Βλάχου=Vlachou
    Αγγελόπουλος=Angelopoulos~Αγγελοπούλου=Angelopoulou Καραγιάννης=Karagiannis~Καραγιάννη=Karagianni
    Χατζηγεωργίου=Chatzigeorgiou Μακρής=Makris~Μακρή=Makri""",
)
GEORGIAN = Culture(
    15,
    "ka",
    "ქეთევან=Ketevan ნინო=Nino თამარ=Tamar მარიამ=Mariam ეკატერინე=Ekaterine ლელა=Lela სოფიო=Sopio",
    "გიორგი=Giorgi დავით=Davit ლევან=Levan ნიკოლოზ=Nikoloz ზურაბ=Zurab ირაკლი=Irakli თორნიკე=Tornike",
    "ბერიძე=Beridze კაპანაძე=Kapanadze გელაშვილი=Gelashvili მაისურაძე=Maisuradze ლომიძე=Lomidze წიკლაური=Tsiklauri",
)
ARMENIAN = Culture(
    15,
    "hy",
    "Անահիտ=Anahit Գայանե=Gayane Լուսինե=Lusine Մարիամ=Mariam Նարե=Nare Սիրանուշ=Siranush",
    "Արամ=Aram Գևորգ=Gevorg Տիգրան=Tigran Վարդան=Vardan Հայկ=Hayk Սուրեն=Suren",
    "Պետրոսյան=Petrosyan Հակոբյան=Hakobyan Գրիգորյան=Grigoryan Սարգսյան=Sargsyan Մկրտչյան=Mkrtchyan",
)
ARABIC = Culture(
    55,
    "ar",
    """فاطمة=Fatima مريم=Maryam نور=Nour ليلى=Layla سلمى=Salma هدى=Huda رانيا=Rania ياسمين=Yasmin زينب=Zaynab
    أمينة=Amina سعاد=Suad""",
    """محمد=Mohammed أحمد=Ahmed يوسف=Youssef عمر=Omar خالد=Khaled حسن=Hassan طارق=Tariq سامي=Sami بلال=Bilal
    إبراهيم=Ibrahim كريم=Karim""",
    """الفارسي=Alfarsi الزهراء=Alzahra الحداد=Alhaddad الخطيب=Alkhatib المصري=Almasri بن_علي=Benali الشامي=Alshami
    عبد_الرحمن=Abdulrahman القرطبي=Alqurtubi النجار=Alnajjar بوعزيز=Bouaziz العلوي=Alaoui""",
)
PERSIAN = Culture(
    20,
    "fa",
    "شیرین=Shirin پریسا=Parisa نسرین=Nasrin گلناز=Golnaz آزاده=Azadeh مهسا=Mahsa",
    "آرش=Arash بهرام=Bahram داریوش=Dariush کیان=Kian پژمان=Pejman فرهاد=Farhad",
    "رضایی=Rezaei کریمی=Karimi تهرانی=Tehrani یزدانی=Yazdani گلستانی=Golestani پورحسینی=Pourhosseini",
)
HEBREW = Culture(
    18,
    "he",
    "שירה=Shira נועה=Noa תמר=Tamar מיכל=Michal רבקה=Rivka יעל=Yael אביגיל=Avigail",
    "דוד=David אורי=Uri יונתן=Yonatan איתן=Eitan משה=Moshe גיא=Guy אסף=Asaf",
    "לוי=Levi כהן=Cohen מזרחי=Mizrahi פרידמן=Friedman בן_דוד=Bendavid אברהמי=Avrahami שפירא=Shapira",
)
HINDI = Culture(
    32,
    "hi",
    "अनन्या=Ananya प्रिया=Priya दीपिका=Deepika कविता=Kavita मीरा=Meera सुनीता=Sunita लक्ष्मी=Lakshmi ऋचा=Richa",
    "विक्रम=Vikram राहुल=Rahul अर्जुन=Arjun संजय=Sanjay कृष्ण=Krishna मोहन=Mohan दीपक=Deepak नितिन=Nitin",
    "शर्मा=Sharma वर्मा=Verma सिंह=Singh गुप्ता=Gupta जोशी=Joshi मिश्रा=Mishra चतुर्वेदी=Chaturvedi अग्रवाल=Agarwal",
)
INDIAN = Culture(
    45,
    "en",
    "Priya Anjali Divya Kavya Lakshmi Meenakshi Nandini Pooja Radhika Shreya Sowmya Vidya",
    "Ravi Anand Balaji Ganesh Harish Karthik Mahesh Naveen Prakash Suresh Venkatesh Vivek",
    """Menon Raman Iyer Nair Krishnamurthy Patel Reddy Banerjee Chatterjee Mukhopadhyay Venkataraman Fernandes
    Kulkarni Deshpande Subramanian Pillai""",
)
TAMIL = Culture(
    10,
    "ta",
    "மீனா=Meena கயல்விழி=Kayalvizhi செல்வி=Selvi பொன்னி=Ponni",
    "முருகன்=Murugan இளங்கோ=Ilango கதிர்=Kathir செந்தில்=Senthil",
    "சுப்பிரமணியன்=Subramaniyan பழனிசாமி=Palanisamy ராமசாமி=Ramasamy நடராஜன்=Natarajan",
)
THAI = Culture(
    16,
    "th",
    "มาลี=Malee สุดา=Suda กัญญา=Kanya ปราณี=Pranee วันดี=Wandee ณัฐธิดา=Natthida",
    "สมชาย=Somchai ประเสริฐ=Prasert วิชัย=Wichai อนันต์=Anan ธนพล=Thanaphon ชัยวัฒน์=Chaiwat",
    "ใจดี=Jaidee ศรีสุข=Srisuk แสงทอง=Saengthong วงศ์สวัสดิ์=Wongsawat บุญมี=Boonmee พงษ์ไพบูลย์=Phongphaibun",
)
VIETNAMESE = Culture(
    40,
    "vi",
    "Thị_Minh_Khai Thị_Thu_Hà Ngọc_Ánh Thùy_Dương Bích_Phượng Mỹ_Linh Khánh_Vân Quỳnh_Như Hoài_Thương",
    "Văn_Hùng Đức_Anh Quang_Huy Minh_Tuấn Hữu_Phước Thanh_Tùng Bảo_Long Đình_Trọng Công_Vinh",
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
    "family given",
)
CHINESE = Culture(
    45,
    "zh",
    """秀英=Xiuying 丽华=Lihua 美玲=Meiling 雪梅=Xuemei 静怡=Jingyi 雨桐=Yutong 婷=Ting 晓燕=Xiaoyan 佳怡=Jiayi
    若曦=Ruoxi""",
    """明=Ming 伟=Wei 建国=Jianguo 志强=Zhiqiang 浩然=Haoran 子轩=Zixuan 俊杰=Junjie 磊=Lei 文博=Wenbo
    天宇=Tianyu""",
    """王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 赵=Zhao 黄=Huang 周=Zhou 吴=Wu 徐=Xu 孙=Sun 欧阳=Ouyang
    司马=Sima 諸葛=Zhuge""",
    "familygiven",
)
JAPANESE = Culture(
    28,
    "ja",
    "美咲=Misaki 陽子=Yoko さくら=Sakura 葵=Aoi 結衣=Yui 真由美=Mayumi 千尋=Chihiro ひかり=Hikari 優奈=Yuna",
    "健太=Kenta 翔太=Shota 大輔=Daisuke 直樹=Naoki 蓮=Ren 悠真=Yuma 隆=Takashi 龍之介=Ryunosuke 亮=Ryo",
    """佐藤=Sato 田中=Tanaka 鈴木=Suzuki 高橋=Takahashi 渡辺=Watanabe 山本=Yamamoto 小林=Kobayashi 加藤=Kato
    勅使河原=Teshigawara 長谷川=Hasegawa""",
    "family given",
)
KOREAN = Culture(
    26,
    "ko",
    "서연=Seoyeon 지우=Jiwoo 하은=Haeun 민서=Minseo 수빈=Subin 예진=Yejin 은지=Eunji 다은=Daeun",
    "민준=Minjun 서준=Seojun 도윤=Doyun 지호=Jiho 현우=Hyunwoo 준영=Junyoung 태민=Taemin 성호=Seongho",
    "김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 임=Lim 남궁=Namgung",
    "familygiven",
)
WEST_AFRICAN = Culture(
    55,
    "en",
    """Ọlábísí Adéṣẹwà Fọlákẹ́ Yétúndé Títílayọ̀ Adaeze Chiamaka Ngozi Ifeoma Nkechi Abena Akosua Efua Esi Aminata
    Mariama""",
    """Ọláwálé Adébáyọ̀ Bámidélé Káyọ̀dé Ṣẹ́gun Emeka Chukwudi Ikenna Obinna Uche Kwame Kofi Yaw Kojo Ousmane
    Mamadou""",
    """Adéyẹmí Adebayo Akínwándé Ògúnlẹ́yẹ Ọdẹ́túndé Ọlátúnjí Okafor Okonkwo Nwachukwu Eze Mensah Owusu Asante
    Boateng Osei Diop Sarr Coulibaly""",
)
AMHARIC = Culture(
    8,
    "am",
    "ሰላም=Selam አበባ=Abeba ሩት=Rut ማርታ=Marta",
    "አበበ=Abebe ዳዊት=Dawit ኃይሌ=Haile ተስፋዬ=Tesfaye",
    "ተፈራ=Tefera በቀለ=Bekele ወልደማርያም=Woldemariam ገብረ=Gebre",
)
POLYNESIAN = Culture(
    6,
    "en",
    "Leilani Kalena Moana Noelani Mahina",
    "Kāwika Keanu Makoa Ikaika Tāne",
    "Kahanamoku Keawe Kealiʻiwahamana Kamakawiwoʻole Ngātai",
)
INDONESIAN = Culture(
    14,
    "id",
    "Wulandari Kartini Sri Dewi Putri Ayu Intan Ratna",
    "Budi Agus Eko Joko Slamet Bambang Rizky Wayan",
    "Santoso Wijaya Hidayat Kusuma Nugroho Setiawan Siregar Pratama",
)

CULTURES = (
    GERMAN, ENGLISH, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, NORDIC, POLISH, CZECH, HUNGARIAN, BALKAN, TURKISH,
    BALTIC, ICELANDIC, RUSSIAN, UKRAINIAN, BULGARIAN, GREEK, GEORGIAN, ARMENIAN, ARABIC, PERSIAN, HEBREW, HINDI, INDIAN,
    TAMIL, THAI, VIETNAMESE, CHINESE, JAPANESE, KOREAN, WEST_AFRICAN, AMHARIC, POLYNESIAN, INDONESIAN,
)  # fmt: skip

# People of one name, family or stage.
ONE_NAME = """Suharti Wulandari Björkdís Ó Sukarmi Nadezhda Saraswati ปู=Pu
李白云=Libaiyun تميم=Tamim Zoë Aurelius Tintoretta Mahalakshmi"""

TITLES = ("Dr.", "Prof.", "Prof. Dr.", "Dipl.-Ing.", "Dr. h. c.", "Mag.", "Ing.")

# Latin letters that Unicode does not take apart, as e-mail addresses spell them; ä, ö and ü are German here.
ROMAN = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d",
        "þ": "th", "ı": "i", "ħ": "h", "ə": "e", "ʻ": "", "'": "", "’": "", " ": "", "-": "-",
    }
)  # fmt: skip
