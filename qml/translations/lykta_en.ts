<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>Activity</name>
    <message>
        <source>Samtal</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Synlig</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Trafik</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>Kontroll</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ungdomar</source>
        <translation>Young people</translation>
    </message>
</context>
<context>
    <name>CallButton</name>
    <message>
        <source>Ring %1. %2</source>
        <translation>Call %1. %2</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Kamerans bild</source>
        <translation>The camera&apos;s picture</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Ta ett foto</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>Kategorin väljer du sedan</source>
        <translation>You choose the category next</translation>
    </message>
    <message>
        <source>Kameran svarar inte. Välj en bild i stället, eller gå vidare utan foto.</source>
        <translation>The camera does not answer. Choose a picture instead, or go on without a photo.</translation>
    </message>
    <message>
        <source>Ta fotot</source>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>Välj bild</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Utan foto</source>
        <translation>Without photo</translation>
    </message>
    <message>
        <source>Volymknappen tar också fotot</source>
        <translation>The volume key takes the photo too</translation>
    </message>
    <message>
        <source>Välj bild, eller gå vidare utan foto</source>
        <translation>Choose a picture, or go on without a photo</translation>
    </message>
</context>
<context>
    <name>CategoryTiles</name>
    <message>
        <source>%1 till</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>ChecklistRow</name>
    <message>
        <source>0 dåligt, 3 bra</source>
        <translation>0 poor, 3 good</translation>
    </message>
    <message>
        <source>0 dåligt</source>
        <translation>0 poor</translation>
    </message>
    <message>
        <source>3 bra</source>
        <translation>3 good</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>DangerPage</name>
    <message>
        <source>Akut fara</source>
        <translation>Immediate danger</translation>
    </message>
    <message>
        <source>Säg var du är</source>
        <translation>Say where you are</translation>
    </message>
    <message>
        <source>Den här enheten kan inte ringa. Ring %1 från en telefon.</source>
        <translation>This device cannot call. Call %1 from a phone.</translation>
    </message>
    <message>
        <source>Fara för liv, hälsa eller egendom</source>
        <translation>Danger to life, health or property</translation>
    </message>
    <message>
        <source>Gå undan.
Ring sedan.</source>
        <translation>Get away.
Then call.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lykta larmar ingen.&lt;/b&gt; Ingen vet var du är förrän du ringer.</source>
        <translation>&lt;b&gt;Lykta alerts nobody.&lt;/b&gt; No one knows where you are until you call.</translation>
    </message>
    <message>
        <source>Polisen, när det inte är bråttom</source>
        <translation>Police, when not urgent</translation>
    </message>
</context>
<context>
    <name>DangerPill</name>
    <message>
        <source>112, akut fara</source>
        <translation>112, immediate danger</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Telefonen är full. Frigör plats och försök igen.</source>
        <translation>The phone is full. Free some space and try again.</translation>
    </message>
    <message>
        <source>Telefonens lagring svarar inte. Det som är sparat finns kvar. Försök igen.</source>
        <translation>The phone&apos;s storage does not answer. What is saved is kept. Try again.</translation>
    </message>
    <message>
        <source>Det gick inte. Det som är sparat finns kvar. Försök igen.</source>
        <translation>That did not work. What is saved is kept. Try again.</translation>
    </message>
</context>
<context>
    <name>Feeling</name>
    <message>
        <source>trygg</source>
        <translation>safe</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>otrygg %1</source>
        <translation>unsafe %1</translation>
    </message>
</context>
<context>
    <name>FeelingScale</name>
    <message>
        <source>Trygg</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Otrygg 1</source>
        <translation>Unsafe 1</translation>
    </message>
    <message>
        <source>Otrygg 2</source>
        <translation>Unsafe 2</translation>
    </message>
    <message>
        <source>Otrygg 3</source>
        <translation>Unsafe 3</translation>
    </message>
    <message>
        <source>Otrygg 4</source>
        <translation>Unsafe 4</translation>
    </message>
    <message>
        <source>trygg</source>
        <translation>safe</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>stör lite</source>
        <translation>bothers a little</translation>
    </message>
    <message>
        <source>otrygg</source>
        <translation>unsafe</translation>
    </message>
    <message>
        <source>mycket otrygg</source>
        <translation>very unsafe</translation>
    </message>
    <message>
        <source>farlig</source>
        <translation>dangerous</translation>
    </message>
    <message>
        <source>Hur känns platsen?</source>
        <translation>How does the place feel?</translation>
    </message>
    <message>
        <source>Otrygg 1–4</source>
        <translation>Unsafe 1–4</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Visa bara</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Vems</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mina</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Andras</source>
        <translation>Others&apos;</translation>
    </message>
    <message>
        <source>Hur otryggt</source>
        <translation>How unsafe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Stopp</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Avsluta vandringen</source>
        <translation>End the walk</translation>
    </message>
    <message numerus="yes">
        <source>%1 av %2 stopp besökta. %n observationer är sparade och skickas när det finns nät.</source>
        <translation>
            <numerusform>%1 of %2 stops visited. %n observation is saved and sent when there is a network.</numerusform>
            <numerusform>%1 of %2 stops visited. %n observations are saved and sent when there is a network.</numerusform>
        </translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Fortsätt gå</source>
        <translation>Keep walking</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>FollowUpBlock</name>
    <message numerus="yes">
        <source>%n tidigare att besvara</source>
        <translation>
            <numerusform>%n earlier to answer</numerusform>
            <numerusform>%n earlier to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Återvandringens frågor</source>
        <translation>The follow-up’s questions</translation>
    </message>
    <message>
        <source>Planera återvandring</source>
        <translation>Plan a follow-up walk</translation>
    </message>
</context>
<context>
    <name>FollowUpCameraPage</name>
    <message>
        <source>Samma vy igen</source>
        <translation>The same view again</translation>
    </message>
    <message>
        <source>Kameran svarar inte. Välj en bild.</source>
        <translation>The camera does not answer. Choose a picture.</translation>
    </message>
    <message>
        <source>Ingen kamera. Välj en bild från samma plats.</source>
        <translation>No camera. Choose a picture from the same place.</translation>
    </message>
    <message>
        <source>Förra fotot över bilden</source>
        <translation>The earlier photo over the view</translation>
    </message>
    <message>
        <source>Hur starkt förra fotot syns</source>
        <translation>How strongly the earlier photo shows</translation>
    </message>
    <message>
        <source>Ta fotot</source>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>Välj bild</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Välj bild i stället</source>
        <translation>Choose a picture instead</translation>
    </message>
</context>
<context>
    <name>FollowUpHistoryCard</name>
    <message>
        <source>Återvandring</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Före</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Inget tidigare foto här</source>
        <translation>No earlier photo here</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Återvandringen talar för ett nytt läge. Du bestämmer.</source>
        <translation>The follow-up speaks for a new status. You decide.</translation>
    </message>
    <message>
        <source>Sätt läget: %1</source>
        <translation>Set the status: %1</translation>
    </message>
</context>
<context>
    <name>FollowUpListPage</name>
    <message>
        <source>Återvandring</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Nästa att besvara %1 av %2</source>
        <translation>Next to answer %1 of %2</translation>
    </message>
    <message>
        <source>%1 av %1 besvarade</source>
        <translation>%1 of %1 answered</translation>
    </message>
    <message>
        <source>Allt är besvarat</source>
        <translation>Everything is answered</translation>
    </message>
    <message numerus="yes">
        <source>%n öppna observationer från förra vandringen är inte med än.</source>
        <translation>
            <numerusform>%n open observation of the earlier walk is not in it yet.</numerusform>
            <numerusform>%n open observations of the earlier walk are not in it yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ta med</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>Besvarade</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Den här vandringen frågar inte om något tidigare.</source>
        <translation>This walk does not ask about anything earlier.</translation>
    </message>
    <message>
        <source>Besvara nästa</source>
        <translation>Answer the next</translation>
    </message>
    <message>
        <source>Att besvara: %1</source>
        <translation>To answer: %1</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Hur är det nu?</source>
        <translation>How is it now?</translation>
    </message>
    <message>
        <source>En annan telefon: %1</source>
        <translation>Another phone: %1</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Läser in fotot…</source>
        <translation>Reading the photo…</translation>
    </message>
    <message>
        <source>Nu, inte sparat än</source>
        <translation>Now, not saved yet</translation>
    </message>
    <message>
        <source>Ta om</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Ta bort fotot</source>
        <translation>Remove the photo</translation>
    </message>
    <message>
        <source>Nytt foto</source>
        <translation>New photo</translation>
    </message>
    <message>
        <source>Besvara senare</source>
        <translation>Answer later</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Vägen dit</source>
        <translation>The way there</translation>
    </message>
    <message>
        <source>Döljer i fotot…</source>
        <translation>Hiding in the photo…</translation>
    </message>
    <message>
        <source>Maskerat</source>
        <translation>Masked</translation>
    </message>
    <message>
        <source>Dölj ansikten och skyltar</source>
        <translation>Hide faces and plates</translation>
    </message>
    <message>
        <source>Spara fotot</source>
        <translation>Save the photo</translation>
    </message>
</context>
<context>
    <name>FollowUpStartPage</name>
    <message>
        <source>Återvandring</source>
        <translation>Follow-up</translation>
    </message>
    <message numerus="yes">
        <source>%n observationer är öppna. Återvandringen går samma väg och frågar om var och en: kvar, delvis eller borta?</source>
        <translation>
            <numerusform>%n observation is open. The follow-up walk goes the same way and asks about it: still there, partly or gone?</numerusform>
            <numerusform>%n observations are open. The follow-up walk goes the same way and asks about each: still there, partly or gone?</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingen observation är öppen. Återvandringen går samma väg och frågar inget.</source>
        <translation>No observation is open. The follow-up walk goes the same way and asks nothing.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Vad deltagarna får veta</source>
        <translation>What participants are told</translation>
    </message>
    <message>
        <source>Kategori, plats och läge. Text och foto från förra vandringen stannar hos dig.</source>
        <translation>Category, place and status. Text and photos of the earlier walk stay with you.</translation>
    </message>
    <message>
        <source>Också det som skrevs. Fotona stannar hos dig.</source>
        <translation>Also what was written. The photos stay with you.</translation>
    </message>
    <message>
        <source>Också det som skrevs och ett foto av varje plats. Ta bara med foton som alla får se.</source>
        <translation>Also what was written, and a photo of each place. Only bring photos that everybody may see.</translation>
    </message>
    <message>
        <source>Skapa vandringen</source>
        <translation>Make the walk</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>%1 s sedan</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 min sedan</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 tim sedan</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>I kväll %1</source>
        <translation>Tonight %1</translation>
    </message>
    <message>
        <source>I dag %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>I morgon %1</source>
        <translation>Tomorrow %1</translation>
    </message>
    <message>
        <source>I går %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>om %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>om %1 tim</source>
        <translation>in %1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 tim</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 tim %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>±%1 m</source>
        <translation>±%1 m</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source> V</source>
        <translation> W</translation>
    </message>
    <message>
        <source> E</source>
        <translation> E</translation>
    </message>
    <message>
        <source>Svag position %1</source>
        <translation>Poor fix %1</translation>
    </message>
    <message>
        <source>Svag position</source>
        <translation>Poor fix</translation>
    </message>
    <message>
        <source>Senast kända, %1 s gammal</source>
        <translation>Last known, %1 s old</translation>
    </message>
    <message>
        <source>Senast kända, %1 gammal</source>
        <translation>Last known, %1 old</translation>
    </message>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
</context>
<context>
    <name>GroupBlock</name>
    <message>
        <source>Vilken grupp går du med?</source>
        <translation>Which group do you go with?</translation>
    </message>
    <message>
        <source>Din grupp</source>
        <translation>Your group</translation>
    </message>
</context>
<context>
    <name>GroupRows</name>
    <message>
        <source>Dela i 2 grupper</source>
        <translation>Divide into 2 groups</translation>
    </message>
    <message>
        <source>Dela i 3 grupper</source>
        <translation>Divide into 3 groups</translation>
    </message>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Samlas igen</source>
        <translation>Meet again</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Grupper</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Alla går tillsammans.</source>
        <translation>Everybody walks together.</translation>
    </message>
    <message>
        <source>Vilken grupp går du med?</source>
        <translation>Which group do you go with?</translation>
    </message>
    <message>
        <source>Din grupp</source>
        <translation>Your group</translation>
    </message>
    <message>
        <source>Stopp</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>besökt</source>
        <translation>visited</translation>
    </message>
    <message>
        <source>Ledaren delar upp vandringen och samlar den igen. Det märks här när telefonen har nät.</source>
        <translation>The leader divides the walk and gathers it again. It shows here when the phone has a network.</translation>
    </message>
    <message>
        <source>Samlas igen</source>
        <translation>Meet again</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Tryck på ett stopp för att ge det till en annan grupp.</source>
        <translation>Tap a stop to give it to another group.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>borttagen</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>kvar</source>
        <translation>there</translation>
    </message>
    <message>
        <source>d MMMM HH:mm</source>
        <translation>d MMMM HH:mm</translation>
    </message>
    <message>
        <source>Den här telefonen</source>
        <translation>This phone</translation>
    </message>
    <message>
        <source>Centralen</source>
        <translation>The central store</translation>
    </message>
    <message>
        <source>En annan telefon</source>
        <translation>Another phone</translation>
    </message>
    <message>
        <source>ändrat av den här telefonen %1</source>
        <translation>changed by this phone %1</translation>
    </message>
    <message>
        <source>ändrat av centralen %1</source>
        <translation>changed by the central store %1</translation>
    </message>
    <message>
        <source>ändrat av en annan telefon %1</source>
        <translation>changed by another phone %1</translation>
    </message>
    <message>
        <source>inget angivet</source>
        <translation>nothing given</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Jag förstår</source>
        <translation>I understand</translation>
    </message>
    <message>
        <source>Öppna närvaron</source>
        <translation>Open the presence</translation>
    </message>
    <message>
        <source>Närvaro i dag</source>
        <translation>Presence today</translation>
    </message>
    <message>
        <source>Inga vandringar i dag.</source>
        <translation>No walks today.</translation>
    </message>
    <message>
        <source>Välkommen till Lykta</source>
        <translation>Welcome to Lykta</translation>
    </message>
    <message>
        <source>Vandringar som du går med i visas här.</source>
        <translation>Walks that you join are shown here.</translation>
    </message>
    <message>
        <source>Gå med med vandringsledarens QR‑kod eller kod. Inget konto behövs.</source>
        <translation>Join with the walk leader&apos;s QR code or code. No account needed.</translation>
    </message>
    <message>
        <source>Vandringar</source>
        <translation>Walks</translation>
    </message>
    <message>
        <source>Fler vandringar</source>
        <translation>More walks</translation>
    </message>
    <message>
        <source>Gå med i en vandring</source>
        <translation>Join a walk</translation>
    </message>
    <message>
        <source>Checka in</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>Alla observationer</source>
        <translation>All observations</translation>
    </message>
    <message>
        <source>Fortsätt planera</source>
        <translation>Go on planning</translation>
    </message>
    <message>
        <source>Planera en vandring</source>
        <translation>Plan a walk</translation>
    </message>
    <message>
        <source>Planen är påbörjad och inte sparad.</source>
        <translation>The plan is begun and not saved.</translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Bjud in</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Hämtar en kod …</source>
        <translation>Fetching a code …</translation>
    </message>
    <message>
        <source>QR-kod för att gå med i vandringen</source>
        <translation>QR code for joining the walk</translation>
    </message>
    <message>
        <source>Eller skriv koden</source>
        <translation>Or type the code</translation>
    </message>
    <message>
        <source>Koden har gått ut. Gör en ny.</source>
        <translation>The code has expired. Make a new one.</translation>
    </message>
    <message>
        <source>Ingen har gått med än</source>
        <translation>Nobody has joined yet</translation>
    </message>
    <message>
        <source>Visa koden röd</source>
        <translation>Show the code red</translation>
    </message>
    <message>
        <source>Visa koden vit</source>
        <translation>Show the code white</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Gör en ny kod</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Vem bjuder du in?</source>
        <translation>Who do you invite?</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>En ledare till</source>
        <translation>Another leader</translation>
    </message>
    <message>
        <source>Koden släpper in en person, som sedan ser och ändrar allt i vandringen.</source>
        <translation>The code lets one person in, who then sees and changes everything in the walk.</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Gå med i en vandring</source>
        <translation>Join a walk</translation>
    </message>
    <message>
        <source>Centralens adress</source>
        <translation>Address of the central store</translation>
    </message>
    <message>
        <source>Står under vandringsledarens kod</source>
        <translation>It is under the walk leader&apos;s code</translation>
    </message>
    <message>
        <source>Gå med</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Går med…</source>
        <translation>Joining…</translation>
    </message>
    <message>
        <source>Rikta kameran mot vandringsledarens QR‑kod</source>
        <translation>Point the camera at the walk leader’s QR code</translation>
    </message>
    <message>
        <source>Inbjudan är läst</source>
        <translation>The invitation has been read</translation>
    </message>
    <message>
        <source>Skriv en kod i stället</source>
        <translation>Type a code instead</translation>
    </message>
    <message>
        <source>eller skriv koden</source>
        <translation>or type the code</translation>
    </message>
    <message>
        <source>skriv koden</source>
        <translation>type the code</translation>
    </message>
    <message>
        <source>Inget konto, inget namn</source>
        <translation>No account, no name</translation>
    </message>
    <message>
        <source>Det du sparar ses av vandringens ledare och kommunen. Vad sparas?</source>
        <translation>What you save is seen by the walk’s leader and the municipality. What is saved?</translation>
    </message>
</context>
<context>
    <name>MapFileDialog</name>
    <message>
        <source>Välj kartfil</source>
        <translation>Choose a map file</translation>
    </message>
    <message>
        <source>Kartor (*.mbtiles)</source>
        <translation>Maps (*.mbtiles)</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>norr</source>
        <translation>north</translation>
    </message>
    <message>
        <source>nordost</source>
        <translation>north-east</translation>
    </message>
    <message>
        <source>öster</source>
        <translation>east</translation>
    </message>
    <message>
        <source>sydost</source>
        <translation>south-east</translation>
    </message>
    <message>
        <source>söder</source>
        <translation>south</translation>
    </message>
    <message>
        <source>sydväst</source>
        <translation>south-west</translation>
    </message>
    <message>
        <source>väster</source>
        <translation>west</translation>
    </message>
    <message>
        <source>nordväst</source>
        <translation>north-west</translation>
    </message>
    <message>
        <source>Nästa är stopp %1, %2.</source>
        <translation>Next is stop %1, %2.</translation>
    </message>
    <message>
        <source>Nästa är stopp %1, %2, %3 m åt %4.</source>
        <translation>Next is stop %1, %2, %3 m to the %4.</translation>
    </message>
    <message>
        <source>Ingen egen position.</source>
        <translation>No position of your own.</translation>
    </message>
    <message>
        <source>Din senast kända position visas.</source>
        <translation>Your last known position is shown.</translation>
    </message>
    <message>
        <source>Din position är %1.</source>
        <translation>Your position is %1.</translation>
    </message>
    <message>
        <source>Din position visas, ±%1 m.</source>
        <translation>Your position is shown, ±%1 m.</translation>
    </message>
    <message>
        <source>Din position visas.</source>
        <translation>Your position is shown.</translation>
    </message>
    <message>
        <source>Karta.</source>
        <translation>Map.</translation>
    </message>
    <message numerus="yes">
        <source>%n stopp, %1 besökta.</source>
        <translation>
            <numerusform>%n stop, %1 visited.</numerusform>
            <numerusform>%n stops, %1 visited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observationer.</source>
        <translation>
            <numerusform>%n observation.</numerusform>
            <numerusform>%n observations.</numerusform>
        </translation>
    </message>
    <message>
        <source>Området %1.</source>
        <translation>The area %1.</translation>
    </message>
</context>
<context>
    <name>Maps</name>
    <message>
        <source>Filen går inte att läsa. Kopiera den till telefonen och försök igen.</source>
        <translation>The file cannot be read. Copy it to the phone and try again.</translation>
    </message>
    <message>
        <source>Filen är ingen karta. Välj en MBTiles‑fil.</source>
        <translation>The file is no map. Choose an MBTiles file.</translation>
    </message>
    <message>
        <source>Filen är en vektorkarta, som Lykta inte kan visa. Välj en MBTiles‑fil med bilder: PNG, JPEG eller WebP.</source>
        <translation>The file is a vector map, which Lykta cannot show. Choose an MBTiles file with pictures: PNG, JPEG or WebP.</translation>
    </message>
    <message>
        <source>Kartan är tom: det finns inga bilder i filen.</source>
        <translation>The map is empty: there are no pictures in the file.</translation>
    </message>
    <message>
        <source>Kartans bilder kan inte visas här. De ska vara PNG, JPEG eller WebP.</source>
        <translation>The map&apos;s pictures cannot be shown here. They should be PNG, JPEG or WebP.</translation>
    </message>
    <message>
        <source>Kartfilen är skadad. Hämta den på nytt och försök igen.</source>
        <translation>The map file is damaged. Get it again and try once more.</translation>
    </message>
    <message>
        <source>Hela världen</source>
        <translation>The whole world</translation>
    </message>
    <message>
        <source>%1 × %2 km runt %3 %4</source>
        <translation>%1 × %2 km around %3 %4</translation>
    </message>
    <message>
        <source>%1 · %2 · zoom %3</source>
        <translation>%1 · %2 · zoom %3</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Borttagen: %1</source>
        <translation>Removed: %1</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Kartor</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>Kopieras hit, %1 %. Du kan lämna sidan.</source>
        <translation>Copying, %1 %. You can leave the page.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ingen karta än</source>
        <translation>No map yet</translation>
    </message>
    <message>
        <source>Rutt, stopp och nålar visas ändå. En kartfil lägger gator och hus under dem, också utan nät.</source>
        <translation>Route, stops and pins show anyway. A map file puts streets and houses under them, also without a network.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Lykta läser MBTiles‑filer med bilder: PNG, JPEG eller WebP. Där flera kartor täcker samma plats visas den som är noggrannast.</source>
        <translation>Lykta reads MBTiles files with pictures: PNG, JPEG or WebP. Where several maps cover the same place, the most detailed one shows.</translation>
    </message>
    <message>
        <source>En karta kopieras redan.</source>
        <translation>A map is being copied already.</translation>
    </message>
    <message>
        <source>Lägg till karta</source>
        <translation>Add a map</translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message>
        <source>Döljs i själva bilden. Går inte att ta fram igen.</source>
        <translation>Hidden in the picture itself. Cannot be brought back.</translation>
    </message>
    <message>
        <source>Tryck på ett förslag, eller måla där någon syns.</source>
        <translation>Tap a suggestion, or paint where somebody can be seen.</translation>
    </message>
    <message>
        <source>Dölj i bilden</source>
        <translation>Hide in the picture</translation>
    </message>
    <message>
        <source>Ansikten och skyltar</source>
        <translation>Faces and plates</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Verktyg</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Måla</source>
        <translation>Paint</translation>
    </message>
    <message>
        <source>Ruta</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Dölj %1 av %2 och behåll</source>
        <translation>Hide %1 of %2 and keep</translation>
    </message>
    <message>
        <source>Dölj och behåll</source>
        <translation>Hide and keep</translation>
    </message>
    <message>
        <source>Döljer…</source>
        <translation>Hiding…</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 tim %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>rakt fram</source>
        <translation>straight ahead</translation>
    </message>
    <message>
        <source>snett höger</source>
        <translation>ahead right</translation>
    </message>
    <message>
        <source>åt höger</source>
        <translation>to the right</translation>
    </message>
    <message>
        <source>bakåt höger</source>
        <translation>behind right</translation>
    </message>
    <message>
        <source>bakåt</source>
        <translation>behind you</translation>
    </message>
    <message>
        <source>bakåt vänster</source>
        <translation>behind left</translation>
    </message>
    <message>
        <source>åt vänster</source>
        <translation>to the left</translation>
    </message>
    <message>
        <source>snett vänster</source>
        <translation>ahead left</translation>
    </message>
    <message>
        <source>åt norr</source>
        <translation>to the north</translation>
    </message>
    <message>
        <source>åt nordost</source>
        <translation>to the north-east</translation>
    </message>
    <message>
        <source>åt öster</source>
        <translation>to the east</translation>
    </message>
    <message>
        <source>åt sydost</source>
        <translation>to the south-east</translation>
    </message>
    <message>
        <source>åt söder</source>
        <translation>to the south</translation>
    </message>
    <message>
        <source>åt sydväst</source>
        <translation>to the south-west</translation>
    </message>
    <message>
        <source>åt väster</source>
        <translation>to the west</translation>
    </message>
    <message>
        <source>åt nordväst</source>
        <translation>to the north-west</translation>
    </message>
</context>
<context>
    <name>NorthNeedle</name>
    <message>
        <source>Norr är uppåt</source>
        <translation>North is up</translation>
    </message>
    <message>
        <source>Vrid kartan så att norr är uppåt</source>
        <translation>Turn the map so that north is up</translation>
    </message>
</context>
<context>
    <name>ObservationCard</name>
    <message>
        <source>bekräftad</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>kom inte fram</source>
        <translation>did not arrive</translation>
    </message>
    <message>
        <source>väntar</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>borttagen</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>Borttagen</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ObservationDetailPage</name>
    <message>
        <source>Observationen är borttagen.</source>
        <translation>The observation is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Foto %1, %2</source>
        <translation>Photo %1, %2</translation>
    </message>
    <message>
        <source>Förslag: %1</source>
        <translation>Suggestion: %1</translation>
    </message>
    <message>
        <source>Sparad av en annan telefon.</source>
        <translation>Saved by another phone.</translation>
    </message>
    <message>
        <source>Ta bort observationen</source>
        <translation>Remove the observation</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändrad av andra</source>
        <translation>Changed by others</translation>
    </message>
    <message>
        <source>Det här stod här förut. Inget är borta.</source>
        <translation>This is what stood here before. Nothing is gone.</translation>
    </message>
</context>
<context>
    <name>ObservationFormPage</name>
    <message>
        <source>Ny observation</source>
        <translation>New observation</translation>
    </message>
    <message>
        <source>Sparas medan du skriver</source>
        <translation>Saved while you write</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Vad gäller det?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>förslag</source>
        <translation>suggestion</translation>
    </message>
    <message>
        <source>Ljus</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Ej angivet</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Förslag</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Vad skulle hjälpa?</source>
        <translation>What would help?</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Välj vad det gäller.</source>
        <translation>Choose what it is about.</translation>
    </message>
    <message>
        <source>Dölj ansikten och skyltar</source>
        <translation>Hide faces and plates</translation>
    </message>
</context>
<context>
    <name>ObservationListPage</name>
    <message>
        <source>Observationer</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>%1 · %2 st</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Karta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Alla %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Otrygga %1</source>
        <translation>Unsafe %1</translation>
    </message>
    <message>
        <source>Trygga %1</source>
        <translation>Safe %1</translation>
    </message>
    <message>
        <source>Sparade</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Nyast först</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Inget sparat än</source>
        <translation>Nothing saved yet</translation>
    </message>
    <message>
        <source>Inget passar</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Tryck på Observera när du ser något.</source>
        <translation>Tap Observe when you see something.</translation>
    </message>
    <message>
        <source>Ändra sökningen eller visa alla.</source>
        <translation>Change the search or show all.</translation>
    </message>
    <message>
        <source>Observera</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>Alla vandringar</source>
        <translation>All walks</translation>
    </message>
    <message>
        <source>Filter · %1</source>
        <translation>Filter · %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>ObservationMapPage</name>
    <message>
        <source>Karta</source>
        <translation>Map</translation>
    </message>
    <message numerus="yes">
        <source>%n på kartan</source>
        <translation>
            <numerusform>%n on the map</numerusform>
            <numerusform>%n on the map</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Lista · «%1»</source>
        <translation>List · “%1”</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>ObservationQuickPage</name>
    <message>
        <source>Ny observation</source>
        <translation>New observation</translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Hur känns platsen?</source>
        <translation>How does the place feel?</translation>
    </message>
    <message>
        <source>valfritt</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Vad gäller det?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Läser bilden, sparar strax…</source>
        <translation>Reading the picture, saving soon…</translation>
    </message>
    <message>
        <source>sparas när du väljer</source>
        <translation>saved when you choose</translation>
    </message>
    <message>
        <source>Skriv mer innan du sparar</source>
        <translation>Write more before you save</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Deltar som</source>
        <translation>Takes part as</translation>
    </message>
    <message>
        <source>Kön</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Bara antal sparas, inga namn, och de når bara ledare och samordnare. En grupp på färre än 5 visas aldrig som tal i protokollet.</source>
        <translation>Only numbers are kept, no names, and they reach leaders and coordinators alone. A group of fewer than 5 is never shown as a number in the protocol.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Telefonen är full. Det du skrev finns kvar. Frigör plats och spara igen.</source>
        <translation>The phone is full. What you wrote is kept. Free some space and save again.</translation>
    </message>
    <message>
        <source>Bilden är för stor. Välj en mindre. Det du skrev finns kvar.</source>
        <translation>The picture is too large. Choose a smaller one. What you wrote is kept.</translation>
    </message>
    <message>
        <source>Bilden går inte att läsa. Ta en ny eller välj en annan. Det du skrev finns kvar.</source>
        <translation>The picture cannot be read. Take another or choose one. What you wrote is kept.</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Ta bort fotot</source>
        <translation>Remove the photo</translation>
    </message>
    <message>
        <source>Vad bilden visar</source>
        <translation>What the picture shows</translation>
    </message>
    <message>
        <source>Dölj ansikten och skyltar</source>
        <translation>Hide faces and plates</translation>
    </message>
    <message>
        <source>Maskerat. Det som är dolt finns inte kvar i bilden.</source>
        <translation>Masked. What is hidden is no longer in the picture.</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Foto %1, %2</source>
        <translation>Photo %1, %2</translation>
    </message>
    <message>
        <source>Läser bilden…</source>
        <translation>Reading the picture…</translation>
    </message>
    <message>
        <source>Lägg till foto</source>
        <translation>Add photo</translation>
    </message>
    <message>
        <source>%1, maskerat</source>
        <translation>%1, masked</translation>
    </message>
</context>
<context>
    <name>PhotoThumb</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Bilden går inte att läsa.</source>
        <translation>The picture cannot be read.</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Välj bild</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Bilder (*.jpg *.jpeg *.png)</source>
        <translation>Pictures (*.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Flytta nålen</source>
        <translation>Move the pin</translation>
    </message>
    <message>
        <source>Tryck på kartan där det är</source>
        <translation>Tap the map where it is</translation>
    </message>
    <message>
        <source>%1. Telefonens position sparas också.</source>
        <translation>%1. The phone&apos;s position is saved too.</translation>
    </message>
    <message>
        <source>Ingen position. Tryck på kartan, eller på ett stopp.</source>
        <translation>No position. Tap the map, or a stop.</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Flytta nålen</source>
        <translation>Move the pin</translation>
    </message>
    <message>
        <source>Sätt nålen</source>
        <translation>Set the pin</translation>
    </message>
</context>
<context>
    <name>PlanFacts</name>
    <message>
        <source>Vad heter vandringen?</source>
        <translation>What is the walk called?</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ingen särskild plats</source>
        <translation>No particular place</translation>
    </message>
    <message>
        <source>Var samlas ni?</source>
        <translation>Where do you meet?</translation>
    </message>
    <message>
        <source>När</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Timme</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Minut</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Ljuset då</source>
        <translation>The light then</translation>
    </message>
    <message>
        <source>Annars: %1</source>
        <translation>Otherwise: %1</translation>
    </message>
</context>
<context>
    <name>PlanMap</name>
    <message>
        <source>Ångra det senaste på kartan</source>
        <translation>Undo the last thing on the map</translation>
    </message>
    <message>
        <source>Ta bort punkten på vägen</source>
        <translation>Remove the point of the way</translation>
    </message>
    <message>
        <source>Lägg ett stopp mitt på kartan</source>
        <translation>Put a stop in the middle of the map</translation>
    </message>
    <message>
        <source>Dra vägen till mitten av kartan</source>
        <translation>Draw the way to the middle of the map</translation>
    </message>
    <message>
        <source>Tryck där gruppen ska stanna. Dra ett stopp för att flytta det.</source>
        <translation>Tap where the group is to stop. Drag a stop to move it.</translation>
    </message>
    <message>
        <source>Vägen går från stopp till stopp. Tryck för att rita den själv.</source>
        <translation>The way goes from stop to stop. Tap to draw it yourself.</translation>
    </message>
    <message>
        <source>Tryck för att rita vidare. Dra en punkt för att flytta den.</source>
        <translation>Tap to draw on. Drag a point to move it.</translation>
    </message>
    <message>
        <source>Vad ett tryck på kartan lägger till</source>
        <translation>What a tap on the map adds</translation>
    </message>
    <message>
        <source>Stopp</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Väg</source>
        <translation>Way</translation>
    </message>
</context>
<context>
    <name>PlanQuestionsPage</name>
    <message>
        <source>Frågor vid stoppen</source>
        <translation>Questions at the stops</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>0–3</source>
        <translation>0–3</translation>
    </message>
    <message>
        <source>ja, nej, vet ej</source>
        <translation>yes, no, don&apos;t know</translation>
    </message>
    <message>
        <source>egen</source>
        <translation>your own</translation>
    </message>
    <message>
        <source>Frågas inte</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Fråga: %1</source>
        <translation>Ask: %1</translation>
    </message>
    <message>
        <source>Svaren går att jämföra mellan vandringar så länge en fråga kommer från Lyktas, även om du skriver om den.</source>
        <translation>Answers can be compared between walks as long as a question comes from Lykta&apos;s, even if you word it anew.</translation>
    </message>
    <message>
        <source>Lägg till en egen fråga</source>
        <translation>Add a question of your own</translation>
    </message>
    <message>
        <source>Egen fråga</source>
        <translation>Your own question</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vad vill ni fråga?</source>
        <translation>What do you want to ask?</translation>
    </message>
    <message>
        <source>Hur svarar man?</source>
        <translation>How does one answer?</translation>
    </message>
    <message>
        <source>Ja eller nej</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Senare</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Använd den</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>Dela med alla ledare</source>
        <translation>Share with all leaders</translation>
    </message>
    <message>
        <source>Delade frågor blir nästa version och ställs på vandringar som planeras efter det. De som redan är planerade behåller sina.</source>
        <translation>Shared questions become the next version and are asked on walks planned after that. Those already planned keep theirs.</translation>
    </message>
</context>
<context>
    <name>PlanRoutePage</name>
    <message>
        <source>Stopp och väg</source>
        <translation>Stops and way</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stoppet är borttaget.</source>
        <translation>The stop is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PlanWalkPage</name>
    <message>
        <source>Ändra planen</source>
        <translation>Change the plan</translation>
    </message>
    <message>
        <source>Planera en vandring</source>
        <translation>Plan a walk</translation>
    </message>
    <message>
        <source>Sparas medan du skriver</source>
        <translation>Saved while you write</translation>
    </message>
    <message>
        <source>Du fortsätter på en plan som inte är klar.</source>
        <translation>You go on with a plan that is not finished.</translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Stopp och väg</source>
        <translation>Stops and way</translation>
    </message>
    <message>
        <source>Rita stopp och väg på kartan</source>
        <translation>Draw stops and way on the map</translation>
    </message>
    <message>
        <source>Ändra på kartan</source>
        <translation>Change on the map</translation>
    </message>
    <message>
        <source>Tryck på kartan där gruppen ska stanna.</source>
        <translation>Tap on the map where the group is to stop.</translation>
    </message>
    <message>
        <source>Det ni frågar vid stoppen</source>
        <translation>What you ask at the stops</translation>
    </message>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Vilka är med?</source>
        <translation>Who takes part?</translation>
    </message>
    <message>
        <source>Vad vill ni få veta?</source>
        <translation>What do you want to learn?</translation>
    </message>
    <message>
        <source>Spara planen</source>
        <translation>Save the plan</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Stoppet är borttaget.</source>
        <translation>The stop is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PlannedStopRows</name>
    <message>
        <source>%1 från förra stoppet</source>
        <translation>%1 from the last stop</translation>
    </message>
    <message>
        <source>Stopp %1, %2</source>
        <translation>Stop %1, %2</translation>
    </message>
</context>
<context>
    <name>PlannedStopSheet</name>
    <message>
        <source>Stopp %1</source>
        <translation>Stop %1</translation>
    </message>
    <message>
        <source>Vad kallas platsen?</source>
        <translation>What is the place called?</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Senare</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ta bort stoppet</source>
        <translation>Remove the stop</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>Vid stopp %1</source>
        <translation>At stop %1</translation>
    </message>
    <message>
        <source>%1 från stopp %2</source>
        <translation>%1 from stop %2</translation>
    </message>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>På kartan</source>
        <translation>On the map</translation>
    </message>
    <message>
        <source>%1 s sedan</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 min sedan</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 s gammal</source>
        <translation>%1 s old</translation>
    </message>
    <message>
        <source>%1 min gammal</source>
        <translation>%1 min old</translation>
    </message>
    <message>
        <source>%1 tim gammal</source>
        <translation>%1 h old</translation>
    </message>
    <message>
        <source>Din position</source>
        <translation>Your position</translation>
    </message>
    <message>
        <source>Svag position</source>
        <translation>Poor fix</translation>
    </message>
    <message>
        <source>Senast kända</source>
        <translation>Last known</translation>
    </message>
    <message>
        <source>Det går att spara ändå.</source>
        <translation>You can save anyway.</translation>
    </message>
    <message>
        <source>från senast kända</source>
        <translation>from the last known</translation>
    </message>
</context>
<context>
    <name>PositionNote</name>
    <message>
        <source>Flytta nålen</source>
        <translation>Move the pin</translation>
    </message>
    <message>
        <source>Sätt nålen</source>
        <translation>Set the pin</translation>
    </message>
</context>
<context>
    <name>PresenceDial</name>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>PresencePage</name>
    <message>
        <source>Närvaro pågår</source>
        <translation>Presence under way</translation>
    </message>
    <message>
        <source>Närvaro</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Du är inte kvar vid platsen. Avsluta?</source>
        <translation>You have left the place. End?</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Vad ni gör</source>
        <translation>What you do</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Inga namn på personer</source>
        <translation>No names of people</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Inga besök än.</source>
        <translation>No visits yet.</translation>
    </message>
    <message>
        <source>Avsluta närvaron</source>
        <translation>End the presence</translation>
    </message>
    <message>
        <source>Checka in här</source>
        <translation>Check in here</translation>
    </message>
    <message>
        <source>Checka in</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>Hur ni är ute</source>
        <translation>How you are out</translation>
    </message>
    <message>
        <source>Hur många poliser</source>
        <translation>How many officers</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>Sparar…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trygga platser är med.</source>
        <translation>
            <numerusform>%n safe place is in it.</numerusform>
            <numerusform>%n safe places are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saknar ansvarig. Det står så i protokollet.</source>
        <translation>
            <numerusform>%n has nobody responsible. The protocol says so.</numerusform>
            <numerusform>%n have nobody responsible. The protocol says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton har inte kommit hit än. Synka först om de ska med.</source>
        <translation>
            <numerusform>%n photo has not come here yet. Sync first if it should be in it.</numerusform>
            <numerusform>%n photos have not come here yet. Sync first if they should be in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Protokollets språk</source>
        <translation>The protocol&apos;s language</translation>
    </message>
    <message>
        <source>%1, sparat i %2</source>
        <translation>%1, saved in %2</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Gör protokollet…</source>
        <translation>Making the protocol…</translation>
    </message>
    <message>
        <source>Gör protokoll</source>
        <translation>Make the protocol</translation>
    </message>
    <message>
        <source>Inget program här visar filen. Den ligger kvar.</source>
        <translation>No program here shows the file. It stays where it is.</translation>
    </message>
    <message>
        <source>För andra program</source>
        <translation>For other programs</translation>
    </message>
    <message>
        <source>Öppnas i QGIS: observationer, stopp och väg</source>
        <translation>Opens in QGIS: observations, stops and route</translation>
    </message>
    <message>
        <source>För webbkartor</source>
        <translation>For web maps</translation>
    </message>
    <message>
        <source>För GPS och kartappar</source>
        <translation>For GPS and map apps</translation>
    </message>
    <message>
        <source>För kalkylblad</source>
        <translation>For spreadsheets</translation>
    </message>
    <message>
        <source>Vem äger vad</source>
        <translation>Who owns what</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>Räddningsfil</source>
        <translation>Rescue file</translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Inget väntar</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>Finns bara på den här telefonen. Filen bär dem till centralen när det inte finns något nät.</source>
        <translation>Only this phone has them. The file carries them to the central store when there is no network.</translation>
    </message>
    <message>
        <source>Centralen har bekräftat allt.</source>
        <translation>The central store has confirmed everything.</translation>
    </message>
    <message>
        <source>%1, sparat i %2</source>
        <translation>%1, saved in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n foton gick inte att läsa och är inte med.</source>
        <translation>
            <numerusform>%n photo could not be read and is not in it.</numerusform>
            <numerusform>%n photos could not be read and are not in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Visa mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Inget program här visar mappen. Filen ligger kvar.</source>
        <translation>No program here shows the folder. The file stays there.</translation>
    </message>
    <message>
        <source>Så gör du</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Kopiera filen från telefonen</source>
        <translation>Copy the file from the phone</translation>
    </message>
    <message>
        <source>Lämna den bara till samordnaren</source>
        <translation>Give it to the coordinator only</translation>
    </message>
    <message>
        <source>Den innehåller foton och det du skrivit, i klartext.</source>
        <translation>It holds photos and what you wrote, in plain text.</translation>
    </message>
    <message>
        <source>Behåll telefonen som den är</source>
        <translation>Keep the phone as it is</translation>
    </message>
    <message>
        <source>När den får nät igen tas inget emot två gånger.</source>
        <translation>When it has a network again, nothing is taken in twice.</translation>
    </message>
    <message>
        <source>Inget väntar på centralen.</source>
        <translation>Nothing waits for the central store.</translation>
    </message>
    <message>
        <source>Gå med i en vandring först.</source>
        <translation>Join a walk first.</translation>
    </message>
    <message>
        <source>Foto %1 av %2…</source>
        <translation>Photo %1 of %2…</translation>
    </message>
    <message>
        <source>Gör filen…</source>
        <translation>Making the file…</translation>
    </message>
    <message>
        <source>Gör filen</source>
        <translation>Make the file</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Ändrad: %1, %2</source>
        <translation>Changed: %1, %2</translation>
    </message>
    <message>
        <source>Sparad: %1, %2</source>
        <translation>Saved: %1, %2</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Skala: %1</source>
        <translation>Scale: %1</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Kamerans bild. Håll vandringsledarens QR‑kod i valvet.</source>
        <translation>The camera’s picture. Hold the walk leader’s QR code in the arch.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Ljus</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mörk</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Natt</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Textstorlek</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Fotostorlek</source>
        <translation>Photo size</translation>
    </message>
    <message>
        <source>Behåll originalet</source>
        <translation>Keep the original</translation>
    </message>
    <message>
        <source>Bara på den här telefonen</source>
        <translation>Only on this phone</translation>
    </message>
    <message>
        <source>Synka bara på Wi‑Fi</source>
        <translation>Sync on Wi‑Fi only</translation>
    </message>
    <message>
        <source>Okänt nät räknas som Wi‑Fi</source>
        <translation>Count an unknown network as Wi‑Fi</translation>
    </message>
    <message>
        <source>När telefonen inte vet vad nätet kostar</source>
        <translation>When the phone does not know what the network costs</translation>
    </message>
    <message>
        <source>Säkerhet</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Nyckeln finns i nyckelringen</source>
        <translation>The key is in the keyring</translation>
    </message>
    <message>
        <source>Telefonen har ingen nyckelring</source>
        <translation>The phone has no keyring</translation>
    </message>
    <message>
        <source>Nyckeln till centralen ligger i en fil som bara du kan läsa.</source>
        <translation>The key to the central store is in a file that only you can read.</translation>
    </message>
    <message>
        <source>1280 px, mindre att skicka</source>
        <translation>1280 px, less to send</translation>
    </message>
    <message>
        <source>Hela bilden</source>
        <translation>Whole picture</translation>
    </message>
    <message>
        <source>Telefonens</source>
        <translation>The phone’s</translation>
    </message>
    <message>
        <source>Foton och synk</source>
        <translation>Photos and sync</translation>
    </message>
    <message>
        <source>Kartor</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>StandingBar</name>
    <message>
        <source>%1 bekräftade, %2 väntar, %3 misslyckades</source>
        <translation>%1 confirmed, %2 waiting, %3 failed</translation>
    </message>
    <message>
        <source>%1 väntar</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>%1 misslyckades</source>
        <translation>%1 failed</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Öppnar synk</source>
        <translation>Opens sync</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: mindre</source>
        <translation>%1: less</translation>
    </message>
    <message>
        <source>%1: mer</source>
        <translation>%1: more</translation>
    </message>
</context>
<context>
    <name>StopChecklistPage</name>
    <message>
        <source>%1 av %2 besvarade</source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message>
        <source>Observera</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>Nästa fråga</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Klar med stoppet</source>
        <translation>Done with this stop</translation>
    </message>
</context>
<context>
    <name>StopRows</name>
    <message>
        <source>besökt</source>
        <translation>visited</translation>
    </message>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopp %1, %2</source>
        <translation>Stop %1, %2</translation>
    </message>
    <message>
        <source>Ångra besökt: %1</source>
        <translation>Undo visited: %1</translation>
    </message>
    <message>
        <source>Besökt: %1</source>
        <translation>Visited: %1</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Synk</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Gå med på nytt</source>
        <translation>Join again</translation>
    </message>
    <message>
        <source>Försök nu</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Bekräftat av centralen</source>
        <translation>Confirmed by the central store</translation>
    </message>
    <message>
        <source>Synka nu med mobildata</source>
        <translation>Sync now with mobile data</translation>
    </message>
    <message>
        <source>Synka nu</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Gå med i en vandring först.</source>
        <translation>Join a walk first.</translation>
    </message>
    <message>
        <source>Synkar…</source>
        <translation>Syncing…</translation>
    </message>
    <message>
        <source>Inget bekräftat än</source>
        <translation>Nothing confirmed yet</translation>
    </message>
    <message>
        <source>Det du sparar finns på telefonen.</source>
        <translation>What you save is on the phone.</translation>
    </message>
    <message>
        <source>Använder cirka %1</source>
        <translation>Uses about %1</translation>
    </message>
    <message>
        <source>För support: %1</source>
        <translation>For support: %1</translation>
    </message>
    <message>
        <source>Räddningsfil</source>
        <translation>Rescue file</translation>
    </message>
    <message>
        <source>Bär det som väntar till centralen utan nät</source>
        <translation>Carries what is waiting to the central store without a network</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Nytt försök %1.</source>
        <translation>Next try %1.</translation>
    </message>
    <message>
        <source>Centralen svarar inte.</source>
        <translation>The central store does not answer.</translation>
    </message>
    <message>
        <source>Nätet kräver inloggning. Öppna webbläsaren.</source>
        <translation>The network wants a login. Open the browser.</translation>
    </message>
    <message>
        <source>Centralen har fel nyckel. Inget har skickats. Kontakta den som bjöd in dig.</source>
        <translation>The central store has the wrong key. Nothing has been sent. Contact whoever invited you.</translation>
    </message>
    <message>
        <source>Svaret kom inte från centralen.</source>
        <translation>The answer did not come from the central store.</translation>
    </message>
    <message>
        <source>Centralen känner inte igen telefonen. Gå med på nytt.</source>
        <translation>The central store does not know this phone. Join again.</translation>
    </message>
    <message>
        <source>Centralen är full. Allt finns kvar här.</source>
        <translation>The central store is full. Everything is kept here.</translation>
    </message>
    <message>
        <source>Telefonen är full. Det du skrev finns kvar. Frigör plats och spara igen.</source>
        <translation>The phone is full. What you wrote is kept. Free some space and save again.</translation>
    </message>
    <message>
        <source>Lykta är för gammal för centralen. Uppdatera Lykta.</source>
        <translation>Lykta is too old for the central store. Update Lykta.</translation>
    </message>
    <message>
        <source>Adressen går till en annan central. Gå med på nytt.</source>
        <translation>The address leads to another central store. Join again.</translation>
    </message>
    <message>
        <source>Centralen har ett fel. Allt finns kvar här.</source>
        <translation>The central store has a fault. Everything is kept here.</translation>
    </message>
    <message>
        <source>Centralen tog inte emot fotot. Fotot finns kvar här.</source>
        <translation>The central store did not take the photo. The photo is kept here.</translation>
    </message>
    <message>
        <source>Telefonens lagring gick inte att läsa.</source>
        <translation>The phone&apos;s storage could not be read.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>%n foton kom inte fram</source>
        <translation>
            <numerusform>%n photo did not arrive</numerusform>
            <numerusform>%n photos did not arrive</numerusform>
        </translation>
    </message>
    <message>
        <source>Skickar foto %1 av %2, %3 %</source>
        <translation>Sending photo %1 of %2, %3 %</translation>
    </message>
    <message numerus="yes">
        <source>%n väntar på Wi‑Fi</source>
        <translation>
            <numerusform>%n waiting for Wi‑Fi</numerusform>
            <numerusform>%n waiting for Wi‑Fi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sparade här. Gå med för att skicka.</source>
        <translation>
            <numerusform>%n saved here. Join to send.</numerusform>
            <numerusform>%n saved here. Join to send.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sparad här, skickas när det finns nät</source>
        <translation>Saved here, sent when there is a network</translation>
    </message>
    <message numerus="yes">
        <source>%n sparade här, skickas när det finns nät</source>
        <translation>
            <numerusform>%n saved here, sent when there is a network</numerusform>
            <numerusform>%n saved here, sent when there is a network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skickar, %n kvar</source>
        <translation>
            <numerusform>Sending, %n left</numerusform>
            <numerusform>Sending, %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n väntar på nät</source>
        <translation>
            <numerusform>%n waiting for a network</numerusform>
            <numerusform>%n waiting for a network</numerusform>
        </translation>
    </message>
    <message>
        <source>Hämtar foto %1 av %2</source>
        <translation>Fetching photo %1 of %2</translation>
    </message>
    <message>
        <source>Inget väntar.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message>
        <source>inget bekräftat än</source>
        <translation>nothing confirmed yet</translation>
    </message>
    <message>
        <source>Telefonen är full</source>
        <translation>The phone is full</translation>
    </message>
    <message>
        <source>Synken kom inte fram</source>
        <translation>The sync did not arrive</translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n foton bekräftade</source>
        <translation>
            <numerusform>%1 of %n photo confirmed</numerusform>
            <numerusform>%1 of %n photos confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n uppgifter bekräftade</source>
        <translation>
            <numerusform>%1 of %n entry confirmed</numerusform>
            <numerusform>%1 of %n entries confirmed</numerusform>
        </translation>
    </message>
    <message>
        <source>Inget bekräftat än</source>
        <translation>Nothing confirmed yet</translation>
    </message>
    <message>
        <source>Senast bekräftat %1</source>
        <translation>Last confirmed %1</translation>
    </message>
    <message numerus="yes">
        <source>%n kvarhållna av centralen</source>
        <translation>
            <numerusform>%n held by the central store</numerusform>
            <numerusform>%n held by the central store</numerusform>
        </translation>
    </message>
    <message>
        <source>Det som inte kom fram finns kvar här.</source>
        <translation>What did not arrive is kept here.</translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 och %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>%1 väntar på att du går med</source>
        <translation>%1 waiting for you to join</translation>
    </message>
    <message>
        <source>%1 väntar på Wi‑Fi</source>
        <translation>%1 waiting for Wi‑Fi</translation>
    </message>
    <message>
        <source>%1 väntar på nät</source>
        <translation>%1 waiting for a network</translation>
    </message>
    <message>
        <source>%1 väntar på centralen</source>
        <translation>%1 waiting for the central store</translation>
    </message>
    <message>
        <source>%1 kan inte skickas</source>
        <translation>%1 cannot be sent</translation>
    </message>
    <message>
        <source>%1 på väg</source>
        <translation>%1 on the way</translation>
    </message>
    <message>
        <source>foto %1 av %2, %3 %</source>
        <translation>photo %1 of %2, %3 %</translation>
    </message>
    <message>
        <source>allt finns kvar här</source>
        <translation>everything is kept here</translation>
    </message>
    <message>
        <source>skickas av sig själv</source>
        <translation>sent without you doing anything</translation>
    </message>
    <message numerus="yes">
        <source>%n uppgifter kvarhållna</source>
        <translation>
            <numerusform>%n entry held back</numerusform>
            <numerusform>%n entries held back</numerusform>
        </translation>
    </message>
    <message>
        <source>Centralen har dem men visar dem inte för andra förrän någon har granskat dem. De finns kvar här.</source>
        <translation>The central store has them but shows them to no one until somebody has looked at them. They are kept here.</translation>
    </message>
    <message numerus="yes">
        <source>%n foton från andra kvar att hämta</source>
        <translation>
            <numerusform>%n photo of others left to fetch</numerusform>
            <numerusform>%n photos of others left to fetch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>WalkActions</name>
    <message>
        <source>Nästa stopp %1 av %2</source>
        <translation>Next stop %1 of %2</translation>
    </message>
    <message>
        <source>Alla stopp besökta</source>
        <translation>All stops visited</translation>
    </message>
    <message>
        <source>Starta vandringen</source>
        <translation>Start the walk</translation>
    </message>
    <message>
        <source>Observera</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>Vandringen är avslutad.</source>
        <translation>The walk is closed.</translation>
    </message>
    <message>
        <source>Stopp</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>Lista · %1</source>
        <translation>List · %1</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Följ med på vandringen</source>
        <translation>Walk along</translation>
    </message>
    <message>
        <source>%1 av %2 stopp</source>
        <translation>%1 of %2 stops</translation>
    </message>
    <message>
        <source>Gruppens stopp är klara</source>
        <translation>Your group&apos;s stops are done</translation>
    </message>
</context>
<context>
    <name>WalkCard</name>
    <message>
        <source>Fortsätt vandringen</source>
        <translation>Continue the walk</translation>
    </message>
    <message>
        <source>Öppna vandringen</source>
        <translation>Open the walk</translation>
    </message>
</context>
<context>
    <name>WalkLeaderRows</name>
    <message>
        <source>Bjud in deltagare</source>
        <translation>Invite participants</translation>
    </message>
    <message>
        <source>Ändra planen</source>
        <translation>Change the plan</translation>
    </message>
    <message>
        <source>Räkna deltagarna</source>
        <translation>Count the participants</translation>
    </message>
</context>
<context>
    <name>WalkMenu</name>
    <message>
        <source>Visa hela vandringen</source>
        <translation>Show the whole walk</translation>
    </message>
    <message>
        <source>Observationer</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Avsluta vandringen</source>
        <translation>End the walk</translation>
    </message>
</context>
<context>
    <name>WalkPage</name>
    <message>
        <source>Mer om vandringen</source>
        <translation>More about the walk</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Visa var jag är</source>
        <translation>Show where I am</translation>
    </message>
    <message>
        <source>Observera</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>Stopp · %1 av %2 besökta</source>
        <translation>Stops · %1 of %2 visited</translation>
    </message>
    <message>
        <source>Visa hela vandringen</source>
        <translation>Show the whole walk</translation>
    </message>
</context>
<context>
    <name>WalkPane</name>
    <message>
        <source>Starta vandringen</source>
        <translation>Start the walk</translation>
    </message>
    <message>
        <source>Nästa stopp %1 av %2</source>
        <translation>Next stop %1 of %2</translation>
    </message>
    <message>
        <source>Alla stopp besökta</source>
        <translation>All stops visited</translation>
    </message>
    <message>
        <source>Stopp</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>%1 av %2 besökta</source>
        <translation>%1 of %2 visited</translation>
    </message>
    <message>
        <source>Avsluta vandringen</source>
        <translation>End the walk</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Följ med på vandringen</source>
        <translation>Walk along</translation>
    </message>
    <message>
        <source>%1 av %2 stopp</source>
        <translation>%1 of %2 stops</translation>
    </message>
    <message>
        <source>Gruppens stopp är klara</source>
        <translation>Your group&apos;s stops are done</translation>
    </message>
</context>
<context>
    <name>WalkRail</name>
    <message>
        <source>Hem</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Vandring</source>
        <translation>Walk</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Synk</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Deltagare</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
</context>
<context>
    <name>WhatIsSaved</name>
    <message>
        <source>Vad sparas?</source>
        <translation>What is saved?</translation>
    </message>
    <message>
        <source>Det du skriver och fotograferar</source>
        <translation>What you write and photograph</translation>
    </message>
    <message>
        <source>Foton sparas utan uppgifter om telefonen. Visa inga ansikten eller registrerings­skyltar.</source>
        <translation>Photos are saved without details of the phone. Show no faces or number plates.</translation>
    </message>
    <message>
        <source>Var och när du sparade det</source>
        <translation>Where and when you saved it</translation>
    </message>
    <message>
        <source>Din väg spelas in bara under vandringen. Du kan säga nej till position.</source>
        <translation>Your way is recorded only during the walk. You may say no to position.</translation>
    </message>
    <message>
        <source>Ett slumptal för telefonen</source>
        <translation>A random number for the phone</translation>
    </message>
    <message>
        <source>Inget namn, inget telefonnummer, ingen adress.</source>
        <translation>No name, no phone number, no address.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>lykta::ui::AppSettings</name>
    <message>
        <source>Auto: ljus från soluppgången, %1.</source>
        <translation>Auto: light from sunrise, %1.</translation>
    </message>
    <message>
        <source>Auto: mörk från solnedgången, %1.</source>
        <translation>Auto: dark from sunset, %1.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::CameraStatus</name>
    <message>
        <source>Lykta får inte använda kameran. Välj en bild i stället, eller gå vidare utan foto.</source>
        <translation>Lykta may not use the camera. Choose a picture instead, or go on without a photo.</translation>
    </message>
    <message>
        <source>Kameran svarar inte. Välj en bild i stället, eller gå vidare utan foto.</source>
        <translation>The camera does not answer. Choose a picture instead, or go on without a photo.</translation>
    </message>
    <message>
        <source>Här finns ingen kamera. Välj en bild, eller gå vidare utan foto.</source>
        <translation>There is no camera here. Choose a picture, or go on without a photo.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::FollowUpForm</name>
    <message>
        <source>Sågs %1</source>
        <translation>Seen %1</translation>
    </message>
    <message>
        <source>Sågs %1. Läge enligt uppgift: %2</source>
        <translation>Seen %1. Status as reported: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Inget tidigare foto här</source>
        <translation>No earlier photo here</translation>
    </message>
    <message>
        <source>Det tidigare fotot hämtas när det finns nät</source>
        <translation>The earlier photo is fetched when there is a network</translation>
    </message>
    <message>
        <source>Före, %1</source>
        <translation>Before, %1</translation>
    </message>
    <message>
        <source>Efter, %1</source>
        <translation>After, %1</translation>
    </message>
</context>
<context>
    <name>lykta::ui::FollowUpSession</name>
    <message>
        <source>%1 kvar</source>
        <translation>%1 still there</translation>
    </message>
    <message>
        <source>%1 delvis</source>
        <translation>%1 partly</translation>
    </message>
    <message>
        <source>%1 borta</source>
        <translation>%1 gone</translation>
    </message>
</context>
<context>
    <name>lykta::ui::FollowUpStart</name>
    <message>
        <source>%1, igen</source>
        <translation>%1, again</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>I morgon</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Om en vecka</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Bara platsen</source>
        <translation>Place only</translation>
    </message>
    <message>
        <source>Med text</source>
        <translation>With text</translation>
    </message>
    <message>
        <source>Text och foto</source>
        <translation>Text and photo</translation>
    </message>
</context>
<context>
    <name>lykta::ui::HomeModel</name>
    <message numerus="yes">
        <source>%n besök</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>Fortsätt skriva</source>
        <translation>Continue writing</translation>
    </message>
    <message>
        <source>Fortsätt: %1</source>
        <translation>Continue: %1</translation>
    </message>
    <message>
        <source>Pågår sedan %1</source>
        <translation>Under way since %1</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Ingen tid satt</source>
        <translation>No time set</translation>
    </message>
    <message>
        <source>Samling vid %1</source>
        <translation>Meet at %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stopp</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observationer</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message>
        <source>Närvaro pågår</source>
        <translation>Presence under way</translation>
    </message>
    <message>
        <source>Närvaro pågår sedan %1</source>
        <translation>Presence under way since %1</translation>
    </message>
    <message>
        <source>En del av lagringen var skadad. En kopia är sparad och %1 av %2 observationer är räddade.</source>
        <translation>Part of the storage was damaged. A copy is kept and %1 of %2 observations are saved.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::JoinForm</name>
    <message numerus="yes">
        <source>%n tecken kvar</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message>
        <source>Skriv centralens adress</source>
        <translation>Type the address of the central store</translation>
    </message>
    <message>
        <source>Adressen ska börja med https://</source>
        <translation>The address must begin with https://</translation>
    </message>
    <message>
        <source>Det är ingen inbjudan till Lykta. Be ledaren om en ny.</source>
        <translation>This is not an invitation to Lykta. Ask the leader for a new one.</translation>
    </message>
    <message>
        <source>Koden finns inte. Be ledaren om en ny.</source>
        <translation>The code does not exist. Ask the leader for a new one.</translation>
    </message>
    <message>
        <source>Koden är använd. Be ledaren om en ny.</source>
        <translation>The code is used. Ask the leader for a new one.</translation>
    </message>
    <message>
        <source>Koden har gått ut. Be ledaren om en ny.</source>
        <translation>The code has expired. Ask the leader for a new one.</translation>
    </message>
    <message>
        <source>För många försök. Vänta en stund.</source>
        <translation>Too many tries. Wait a while.</translation>
    </message>
    <message>
        <source>Centralen svarar inte. Kontrollera nätet och adressen och försök igen.</source>
        <translation>The central store does not answer. Check the network and the address and try again.</translation>
    </message>
    <message>
        <source>Centralen har fel nyckel. Be ledaren om en ny QR‑kod.</source>
        <translation>The central store has the wrong key. Ask the leader for a new QR code.</translation>
    </message>
    <message>
        <source>Svaret kom inte från en central. Kontrollera adressen, eller om nätet kräver inloggning.</source>
        <translation>The answer did not come from a central store. Check the address, or whether the network wants a login.</translation>
    </message>
    <message>
        <source>Telefonen hör till en annan central. Inget är ändrat.</source>
        <translation>The phone belongs to another central store. Nothing is changed.</translation>
    </message>
    <message>
        <source>Centralen tog inte emot telefonen. Be ledaren om en ny kod.</source>
        <translation>The central store did not accept the phone. Ask the leader for a new code.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::MapItem</name>
    <message>
        <source>Du var senast %1 bort, %2</source>
        <translation>You were last %1 away, %2</translation>
    </message>
    <message>
        <source>Du är %1 bort, %2</source>
        <translation>You are %1 away, %2</translation>
    </message>
</context>
<context>
    <name>lykta::ui::MaskForm</name>
    <message>
        <source>Ansikte %1 av %2</source>
        <translation>Face %1 of %2</translation>
    </message>
    <message>
        <source>Skylt %1 av %2</source>
        <translation>Plate %1 of %2</translation>
    </message>
    <message>
        <source>Eget område %1 av %2</source>
        <translation>Own area %1 of %2</translation>
    </message>
    <message>
        <source>maskerad</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>syns</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>maskerat</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Letar efter ansikten och skyltar…</source>
        <translation>Looking for faces and plates…</translation>
    </message>
    <message>
        <source>Telefonen kan inte leta. Måla själv om någon syns.</source>
        <translation>This phone cannot look. Paint if somebody can be seen.</translation>
    </message>
    <message>
        <source>Inga förslag. Måla själv om någon syns.</source>
        <translation>No suggestions. Paint if somebody can be seen.</translation>
    </message>
    <message>
        <source>1 förslag · tryck för att dölja eller visa</source>
        <translation>1 suggestion · tap to hide or show</translation>
    </message>
    <message>
        <source>%1 förslag · tryck för att dölja eller visa</source>
        <translation>%1 suggestions · tap to hide or show</translation>
    </message>
</context>
<context>
    <name>lykta::ui::ObservationDetail</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>d MMMM HH:mm</source>
        <translation>d MMMM HH:mm</translation>
    </message>
    <message>
        <source>Nålen flyttad %1 från telefonens position</source>
        <translation>Pin moved %1 from the phone&apos;s position</translation>
    </message>
    <message>
        <source>Nålen satt för hand</source>
        <translation>Pin set by hand</translation>
    </message>
    <message>
        <source>Stoppets plats</source>
        <translation>The stop&apos;s place</translation>
    </message>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>Bekräftad av centralen</source>
        <translation>Confirmed by the central store</translation>
    </message>
    <message>
        <source>Kom inte fram. Se synk.</source>
        <translation>Did not arrive. See sync.</translation>
    </message>
    <message>
        <source>Sparad här, skickas när det finns nät</source>
        <translation>Saved here, sent when there is a network</translation>
    </message>
    <message>
        <source>Hämtas när det finns nät</source>
        <translation>Fetched when there is a network</translation>
    </message>
</context>
<context>
    <name>lykta::ui::ObservationForm</name>
    <message>
        <source>Påbörjad %1</source>
        <translation>Begun %1</translation>
    </message>
    <message>
        <source>Ingen vald</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Nålen satt för hand</source>
        <translation>Pin set by hand</translation>
    </message>
    <message>
        <source>Nålen flyttad %1</source>
        <translation>Pin moved %1</translation>
    </message>
    <message>
        <source>En liknande finns %1 bort</source>
        <translation>There is a similar one %1 away</translation>
    </message>
    <message>
        <source>En liknande finns just här</source>
        <translation>A similar one is right here</translation>
    </message>
</context>
<context>
    <name>lykta::ui::OpenObservation</name>
    <message>
        <source>Välj vad det gäller.</source>
        <translation>Choose what it is about.</translation>
    </message>
    <message>
        <source>Det gick inte att spara på telefonen. Det du skrev finns kvar.</source>
        <translation>It could not be saved on the phone. What you wrote is kept.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::ParticipantCounter</name>
    <message>
        <source>Boende</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>Verksam</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>I tjänst</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>Kvinna</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message numerus="yes">
        <source>%n deltagare</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::PresenceForm</name>
    <message>
        <source>Ingen plats vald</source>
        <translation>No place chosen</translation>
    </message>
    <message>
        <source>Ingen känd plats här. Välj en plats.</source>
        <translation>No known place here. Choose a place.</translation>
    </message>
    <message>
        <source>Ingen position. Välj en plats.</source>
        <translation>No position. Choose a place.</translation>
    </message>
    <message>
        <source>Du är inom %1 · ±%2</source>
        <translation>You are inside %1 · ±%2</translation>
    </message>
    <message>
        <source>Du är inom %1</source>
        <translation>You are inside %1</translation>
    </message>
    <message>
        <source>Du är nära %1</source>
        <translation>You are near %1</translation>
    </message>
    <message>
        <source>Du är inte vid %1</source>
        <translation>You are not at %1</translation>
    </message>
    <message>
        <source>%1, vald för hand</source>
        <translation>%1, chosen by hand</translation>
    </message>
    <message>
        <source>Utan plats</source>
        <translation>Without a place</translation>
    </message>
    <message>
        <source>1 polis</source>
        <translation>1 officer</translation>
    </message>
    <message>
        <source>%1 poliser</source>
        <translation>%1 officers</translation>
    </message>
    <message>
        <source>sedan %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Tiden är osäker: telefonens klocka har ändrats</source>
        <translation>The time is uncertain: the phone&apos;s clock has changed</translation>
    </message>
    <message>
        <source>%1 min kvar till dosen</source>
        <translation>%1 min to the dose</translation>
    </message>
    <message>
        <source>Inom dosen %1–%2 min</source>
        <translation>Within the dose %1–%2 min</translation>
    </message>
    <message>
        <source>Längre än dosen</source>
        <translation>Longer than the dose</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n besök · %1</source>
        <translation>
            <numerusform>%n visit · %1</numerusform>
            <numerusform>%n visits · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::ProtocolMaker</name>
    <message>
        <source>Mappen %1 går inte att skriva i.</source>
        <translation>The folder %1 cannot be written to.</translation>
    </message>
    <message>
        <source>Vandringen finns inte på den här telefonen.</source>
        <translation>The walk is not on this phone.</translation>
    </message>
    <message>
        <source>Filen gick inte att spara. Frigör plats och försök igen.</source>
        <translation>The file could not be saved. Free some space and try again.</translation>
    </message>
    <message>
        <source>%1 av %2 stopp</source>
        <translation>%1 of %2 stops</translation>
    </message>
    <message numerus="yes">
        <source>%n grupper</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingen ansvarig än</source>
        <translation>Nobody responsible yet</translation>
    </message>
</context>
<context>
    <name>lykta::ui::RescueMaker</name>
    <message>
        <source>Mappen %1 går inte att skriva i.</source>
        <translation>The folder %1 cannot be written to.</translation>
    </message>
    <message>
        <source>Räddningsfil %1.tar</source>
        <translation>Rescue file %1.tar</translation>
    </message>
</context>
<context>
    <name>lykta::ui::SavedNotice</name>
    <message>
        <source>Borttagen: %1</source>
        <translation>Removed: %1</translation>
    </message>
</context>
<context>
    <name>lykta::ui::StopChecklist</name>
    <message>
        <source>Stopp %1 av %2</source>
        <translation>Stop %1 of %2</translation>
    </message>
    <message>
        <source>du är här, ±%1</source>
        <translation>you are here, ±%1</translation>
    </message>
    <message>
        <source>du är här</source>
        <translation>you are here</translation>
    </message>
</context>
<context>
    <name>lykta::ui::StopList</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n svar</source>
        <translation>
            <numerusform>%1 of %n answered</numerusform>
            <numerusform>%1 of %n answered</numerusform>
        </translation>
    </message>
    <message>
        <source>grupp %1</source>
        <translation>group %1</translation>
    </message>
</context>
<context>
    <name>lykta::ui::SyncStatusModel</name>
    <message numerus="yes">
        <source>%n uppgifter</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foton</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkGroups</name>
    <message>
        <source>%1 grupper</source>
        <translation>%1 groups</translation>
    </message>
    <message>
        <source>Du går med grupp %1 av %2</source>
        <translation>You go with group %1 of %2</translation>
    </message>
    <message>
        <source>Ni möts vid %1.</source>
        <translation>You meet at %1.</translation>
    </message>
    <message>
        <source>Grupp %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>Everybody</translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkInvite</name>
    <message>
        <source>Gäller till %1</source>
        <translation>Valid until %1</translation>
    </message>
    <message numerus="yes">
        <source>%n har gått med</source>
        <translation>
            <numerusform>%n has joined</numerusform>
            <numerusform>%n have joined</numerusform>
        </translation>
    </message>
    <message>
        <source>Koden hämtas en gång från centralen, och den går inte att nå nu. Försök igen när det finns nät.</source>
        <translation>The code is fetched once from the central store, which cannot be reached now. Try again when there is a network.</translation>
    </message>
    <message>
        <source>Centralen känner inte till vandringen än. Den skickas när det finns nät. Försök sedan igen.</source>
        <translation>The central store does not know the walk yet. It is sent when there is a network. Then try again.</translation>
    </message>
    <message>
        <source>Vandringen är avslutad. Ingen kan gå med längre.</source>
        <translation>The walk is closed. Nobody can join any more.</translation>
    </message>
    <message>
        <source>För många koder på en timme. Vänta en stund.</source>
        <translation>Too many codes in an hour. Wait a while.</translation>
    </message>
    <message>
        <source>Centralen gav ingen kod. Öppna Synk och se vad som är fel.</source>
        <translation>The central store gave no code. Open Sync to see what is wrong.</translation>
    </message>
    <message>
        <source>Koden är använd</source>
        <translation>The code is used</translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkPlanner</name>
    <message>
        <source>Trygghetsvandring</source>
        <translation>Safety walk</translation>
    </message>
    <message>
        <source>Trygghetsvandring %1</source>
        <translation>Safety walk %1</translation>
    </message>
    <message>
        <source>Ingen särskild plats</source>
        <translation>No particular place</translation>
    </message>
    <message>
        <source>Lyktas frågor, version %1</source>
        <translation>Lykta&apos;s questions, version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n egna frågor, utgår från Lyktas version %1</source>
        <translation>
            <numerusform>%n question of your own, made from Lykta&apos;s version %1</numerusform>
            <numerusform>%n questions of your own, made from Lykta&apos;s version %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopp</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message>
        <source>Inga stopp än</source>
        <translation>No stops yet</translation>
    </message>
    <message>
        <source>Stopp %1</source>
        <translation>Stop %1</translation>
    </message>
    <message>
        <source>Den tiden har redan varit.</source>
        <translation>That time is past.</translation>
    </message>
    <message>
        <source>Välj plats eller rita ett stopp, så räknas ljuset ut.</source>
        <translation>Choose a place or draw a stop, and the light is worked out.</translation>
    </message>
    <message>
        <source>Solen har gått ner %1.</source>
        <translation>The sun has set at %1.</translation>
    </message>
    <message>
        <source>Solen går ner %1.</source>
        <translation>The sun sets at %1.</translation>
    </message>
    <message>
        <source>Ledarnas frågor, version %1</source>
        <translation>The leaders&apos; questions, version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n egna frågor, utgår från ledarnas version %1</source>
        <translation>
            <numerusform>%n question of your own, made from the leaders&apos; version %1</numerusform>
            <numerusform>%n questions of your own, made from the leaders&apos; version %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledarnas frågor finns i version %1.</source>
        <translation>The leaders&apos; questions exist in version %1.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::WalkSession</name>
    <message>
        <source>Start %1</source>
        <translation>Starts %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 av %4</source>
        <translation>%1 · %2 · %3 of %4</translation>
    </message>
    <message>
        <source>Pågår sedan %1</source>
        <translation>Under way since %1</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Linjen sparas inte.</source>
        <translation>The track is not being saved.</translation>
    </message>
</context>
<context>
    <name>lykta::ui::Whereabouts</name>
    <message>
        <source>Ingen position</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>Din position</source>
        <translation>Your position</translation>
    </message>
    <message>
        <source>Säg vad du ser: gatunamn, skyltar, hus.</source>
        <translation>Say what you see: street names, signs, houses.</translation>
    </message>
    <message>
        <source>vid %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>%1 från %2</source>
        <translation>%1 from %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Lagringen är skriven av en nyare Lykta och är orörd. Uppdatera Lykta för att öppna den.</source>
        <translation>The storage is written by a newer Lykta and is untouched. Update Lykta to open it.</translation>
    </message>
    <message>
        <source>Telefonen är full. Frigör plats och öppna Lykta igen.</source>
        <translation>The phone is full. Free some space and open Lykta again.</translation>
    </message>
    <message>
        <source>Lagringen gick inte att öppna. Inget är borttaget.</source>
        <translation>The storage could not be opened. Nothing is removed.</translation>
    </message>
</context>
</TS>
