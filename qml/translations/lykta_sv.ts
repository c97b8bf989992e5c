<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="sv">
<context>
    <name>FilterSheet</name>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message numerus="yes">
        <source>%1 av %2 stopp besökta. %n observationer är sparade och skickas när det finns nät.</source>
        <translation>
            <numerusform>%1 av %2 stopp besökta. %n observation är sparad och skickas när det finns nät.</numerusform>
            <numerusform>%1 av %2 stopp besökta. %n observationer är sparade och skickas när det finns nät.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpBlock</name>
    <message numerus="yes">
        <source>%n tidigare att besvara</source>
        <translation>
            <numerusform>%n tidigare att besvara</numerusform>
            <numerusform>%n tidigare att besvara</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpListPage</name>
    <message numerus="yes">
        <source>%n öppna observationer från förra vandringen är inte med än.</source>
        <translation>
            <numerusform>%n öppen observation från förra vandringen är inte med än.</numerusform>
            <numerusform>%n öppna observationer från förra vandringen är inte med än.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpStartPage</name>
    <message numerus="yes">
        <source>%n observationer är öppna. Återvandringen går samma väg och frågar om var och en: kvar, delvis eller borta?</source>
        <translation>
            <numerusform>%n observation är öppen. Återvandringen går samma väg och frågar om den: kvar, delvis eller borta?</numerusform>
            <numerusform>%n observationer är öppna. Återvandringen går samma väg och frågar om var och en: kvar, delvis eller borta?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message numerus="yes">
        <source>%n stopp, %1 besökta.</source>
        <translation>
            <numerusform>%n stopp, %1 besökt.</numerusform>
            <numerusform>%n stopp, %1 besökta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observationer.</source>
        <translation>
            <numerusform>%n observation.</numerusform>
            <numerusform>%n observationer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObservationMapPage</name>
    <message numerus="yes">
        <source>%n på kartan</source>
        <translation>
            <numerusform>%n på kartan</numerusform>
            <numerusform>%n på kartan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWalkPage</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trygga platser är med.</source>
        <translation>
            <numerusform>%n trygg plats är med.</numerusform>
            <numerusform>%n trygga platser är med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saknar ansvarig. Det står så i protokollet.</source>
        <translation>
            <numerusform>%n saknar ansvarig. Det står så i protokollet.</numerusform>
            <numerusform>%n saknar ansvarig. Det står så i protokollet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton har inte kommit hit än. Synka först om de ska med.</source>
        <translation>
            <numerusform>%n foto har inte kommit hit än. Synka först om det ska med.</numerusform>
            <numerusform>%n foton har inte kommit hit än. Synka först om de ska med.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n uppgift</numerusform>
            <numerusform>%n uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foton</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton gick inte att läsa och är inte med.</source>
        <translation>
            <numerusform>%n foto gick inte att läsa och är inte med.</numerusform>
            <numerusform>%n foton gick inte att läsa och är inte med.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopRows</name>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observationer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n foton kom inte fram</source>
        <translation>
            <numerusform>%n foto kom inte fram</numerusform>
            <numerusform>%n foton kom inte fram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n väntar på Wi‑Fi</source>
        <translation>
            <numerusform>%n väntar på Wi‑Fi</numerusform>
            <numerusform>%n väntar på Wi‑Fi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sparade här. Gå med för att skicka.</source>
        <translation>
            <numerusform>%n sparad här. Gå med för att skicka.</numerusform>
            <numerusform>%n sparade här. Gå med för att skicka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sparade här, skickas när det finns nät</source>
        <translation>
            <numerusform>%n sparad här, skickas när det finns nät</numerusform>
            <numerusform>%n sparade här, skickas när det finns nät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skickar, %n kvar</source>
        <translation>
            <numerusform>Skickar, %n kvar</numerusform>
            <numerusform>Skickar, %n kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n väntar på nät</source>
        <translation>
            <numerusform>%n väntar på nät</numerusform>
            <numerusform>%n väntar på nät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n foton bekräftade</source>
        <translation>
            <numerusform>%1 av %n foto bekräftat</numerusform>
            <numerusform>%1 av %n foton bekräftade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n uppgifter bekräftade</source>
        <translation>
            <numerusform>%1 av %n uppgift bekräftad</numerusform>
            <numerusform>%1 av %n uppgifter bekräftade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kvarhållna av centralen</source>
        <translation>
            <numerusform>%n kvarhållen av centralen</numerusform>
            <numerusform>%n kvarhållna av centralen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n uppgift</numerusform>
            <numerusform>%n uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foton</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter kvarhållna</source>
        <translation>
            <numerusform>%n uppgift kvarhållen</numerusform>
            <numerusform>%n uppgifter kvarhållna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton från andra kvar att hämta</source>
        <translation>
            <numerusform>%n foto från andra kvar att hämta</numerusform>
            <numerusform>%n foton från andra kvar att hämta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::HomeModel</name>
    <message numerus="yes">
        <source>%n besök</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopp</source>
        <translation>
            <numerusform>%n stopp</numerusform>
            <numerusform>%n stopp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observationer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::JoinForm</name>
    <message numerus="yes">
        <source>%n tecken kvar</source>
        <translation>
            <numerusform>%n tecken kvar</numerusform>
            <numerusform>%n tecken kvar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::ParticipantCounter</name>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation>
            <numerusform>%n deltagare</numerusform>
            <numerusform>%n deltagare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::PresenceForm</name>
    <message numerus="yes">
        <source>%n besök · %1</source>
        <translation>
            <numerusform>%n besök · %1</numerusform>
            <numerusform>%n besök · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::ProtocolMaker</name>
    <message numerus="yes">
        <source>%n grupper</source>
        <translation>
            <numerusform>%n grupp</numerusform>
            <numerusform>%n grupper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::StopList</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n svar</source>
        <translation>
            <numerusform>%1 av %n svar</numerusform>
            <numerusform>%1 av %n svar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::SyncStatusModel</name>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n uppgift</numerusform>
            <numerusform>%n uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foton</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkInvite</name>
    <message numerus="yes">
        <source>%n har gått med</source>
        <translation>
            <numerusform>%n har gått med</numerusform>
            <numerusform>%n har gått med</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkPlanner</name>
    <message numerus="yes">
        <source>%n egna frågor, utgår från Lyktas version %1</source>
        <translation>
            <numerusform>%n egen fråga, utgår från Lyktas version %1</numerusform>
            <numerusform>%n egna frågor, utgår från Lyktas version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopp</source>
        <translation>
            <numerusform>%n stopp</numerusform>
            <numerusform>%n stopp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n egna frågor, utgår från ledarnas version %1</source>
        <translation>
            <numerusform>%n egen fråga, utgår från ledarnas version %1</numerusform>
            <numerusform>%n egna frågor, utgår från ledarnas version %1</numerusform>
        </translation>
    </message>
</context>
</TS>
