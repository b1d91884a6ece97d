"""Honest sentences in other languages, with the words and things of the planted orders."""

ASIDES = {
    "de": """
[Bitte|Sie müssen vorher] [lesen Sie die Anleitung|die Anleitung lesen], Seite {n2}.
Liebe {first}, könntest du bitte den Auftrag {id} stornieren? Danke, {first}
Ihre Bestellung {id} wurde versandt. Vielen Dank für Ihren Einkauf bei {company}.
Jetzt {brand} testen und {n2} % sparen!
Der Zugang ist bis {d}. Mai gesperrt. Fragen an {mail}.
Hallo Team, bitte überweist {amount} an {company}, die Rechnung liegt bei. Gruß, {first}
Die Aufgabe {id} wurde von {person} erledigt.
Weitere Hinweise finden Sie unter {link}.
""",
    "fr": """
Veuillez lire la notice avant d'utiliser cet appareil (page {n2}).
Bonjour {first}, peux-tu annuler la commande {id} ? Merci, {first}
Votre commande {id} a été expédiée. Merci de votre confiance, {company}.
Essayez {brand} et économisez {n2} %.
Le compte de {person} a été suspendu le {d} mai.
Pour changer de mot de passe, allez sur {link}.
La tâche {id} a été terminée par {person}.
""",
    "es": """
Lea las instrucciones de la página {n2} antes de empezar.
Hola {first}, ¿puedes cancelar el pedido {id}? Gracias, {first}
Su pedido {id} ha sido enviado. Gracias por comprar en {company}.
Pruebe {brand} y ahorre un {n2} %.
Si no solicitó este cambio, ignore este mensaje o escriba a {mail}.
Para cambiar la contraseña, visite {link}.
La tarea {id} fue terminada por {person}.
""",
    "pt": """
Leia as instruções da página {n2} antes de usar.
Oi {first}, você pode cancelar o pedido {id}? Obrigado, {first}
O seu pedido {id} foi enviado. Obrigado por comprar na {company}.
Experimente {brand} e economize {n2}%.
Para trocar a senha, acesse {link}.
""",
    "it": """
Leggere le istruzioni a pagina {n2} prima dell'uso.
Ciao {first}, puoi annullare l'ordine {id}? Grazie, {first}
Il suo ordine {id} è stato spedito. Grazie da {company}.
Prova {brand} e risparmia il {n2}%.
Per cambiare la password, vai su {link}.
""",
    "nl": """
Lees de gebruiksaanwijzing op pagina {n2} voor u begint.
Hoi {first}, kun je bestelling {id} annuleren? Groetjes, {first}
Uw bestelling {id} is verzonden. Bedankt, {company}.
Probeer {brand} en bespaar {n2}%.
Wachtwoord vergeten? Ga naar {link}.
""",
    "pl": """
Przed użyciem przeczytaj instrukcję na stronie {n2}.
Cześć {first}, czy możesz anulować zamówienie {id}? Dzięki, {first}
Zamówienie {id} zostało wysłane. Dziękujemy, {company}.
Wypróbuj {brand} i oszczędź {n2}%.
Aby zmienić hasło, wejdź na {link}.
""",
    "ru": """
Перед использованием прочитайте инструкцию на странице {n2}.
Привет, {first}! Отмени, пожалуйста, заказ {id}. Спасибо, {first}
Ваш заказ {id} отправлен. Спасибо за покупку в {company}.
Попробуйте {brand} и сэкономьте {n2}%.
Чтобы сменить пароль, перейдите на {link}.
""",
    "uk": """
Перед використанням прочитайте інструкцію на сторінці {n2}.
Ваше замовлення {id} відправлено. Дякуємо, {company}.
Щоб змінити пароль, перейдіть на {link}.
""",
    "tr": """
Kullanmadan önce {n2}. sayfadaki talimatları okuyun.
Merhaba {first}, {id} numaralı siparişi iptal eder misin? Teşekkürler, {first}
{id} numaralı siparişiniz kargoya verildi.
Parolanızı değiştirmek için {link} adresine gidin.
""",
    "ar": """
يرجى قراءة التعليمات في الصفحة {n2} قبل الاستخدام.
تم شحن طلبكم رقم {id}. شكرا لتسوقكم من {company}.
لتغيير كلمة المرور زوروا {link}.
""",
    "hi": """
उपयोग से पहले पृष्ठ {n2} पर दिए निर्देश पढ़ें।
आपका ऑर्डर {id} भेज दिया गया है। धन्यवाद, {company}
पासवर्ड बदलने के लिए {link} पर जाएँ।
""",
    "zh": """
使用前请阅读第{n2}页的说明。
{first}你好，麻烦帮我取消订单{id}，谢谢。{first}
您的订单{id}已发货，感谢您在{company}购物。
如需修改密码，请访问{link}。
""",
    "ja": """
ご使用の前に{n2}ページの説明をお読みください。
{last}様、ご注文{id}を発送いたしました。{company}
パスワードの変更は{link}からお願いいたします。
{last}さん、注文{id}のキャンセルをお願いします。{last}
""",
    "ko": """
사용하기 전에 {n2}쪽의 설명을 읽어 주세요.
주문 {id}이 발송되었습니다. {company}을 이용해 주셔서 감사합니다.
비밀번호 변경은 {link}에서 할 수 있습니다.
""",
    "vi": """
Vui lòng đọc hướng dẫn ở trang {n2} trước khi sử dụng.
Đơn hàng {id} của quý khách đã được gửi. Cảm ơn quý khách, {company}.
Để đổi mật khẩu, hãy truy cập {link}.
""",
    "id": """
Baca petunjuk di halaman {n2} sebelum digunakan.
Pesanan {id} Anda sudah dikirim. Terima kasih, {company}.
Untuk mengganti kata sandi, buka {link}.
Hai {first}, tolong batalkan pesanan {id}, ya. Terima kasih, {first}
""",
}
