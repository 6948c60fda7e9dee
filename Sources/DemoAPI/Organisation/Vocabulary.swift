/// The words that names are made of. All companies and products are made up.
enum Vocabulary {
  static let companies = [
    "Quay", "Nordhavn", "Alderbrook", "Meridian", "Copperline", "Tidewater", "Fennimore",
    "Brightmoor",
    "Halcyon", "Oakhurst", "Pelagia", "Sundial", "Kestrel", "Larkspur", "Marrow & Finch",
    "Ironbridge",
    "Saltmarsh", "Windrush", "Amberley", "Birchwater", "Causeway", "Driftwood", "Eastgate",
    "Foxglove",
    "Graniteway", "Hollowell", "Isthmus", "Juniper Lane", "Kingfisher", "Lodestar", "Mossbank",
    "Northlight",
    "Orchard Row", "Pinecrest", "Quillon", "Redshank", "Silverbeck", "Thornbury", "Umberfield",
    "Verdant",
    "Wolfsbane", "Yarrow", "Zephyrine", "Ashcombe", "Bellwether", "Candlewick", "Dovetail",
    "Elmstead",
    "Crédit Lémanique", "Søndergård", "Łódzka", "Café Mañana", "Überlauf", "Žižkov", "Forêt Noire",
    "Ærø", "Çınar", "Grün & Söhne", "Núñez Hermanos", "Škvor",
    "東京物流", "上海贸易", "서울상사", "大阪商店", "深圳仓储", "부산해운",
  ]

  static let products: [(name: String, category: String)] = [
    ("CRM", "CRM"), ("Books", "Accounting"), ("Ledger", "Accounting"), ("Mail", "Communication"),
    ("Inventory", "Supply Chain & Logistics"), ("POS", "eCommerce"),
    ("Freight", "Supply Chain & Logistics"),
    ("Payroll", "HR"), ("Storefront", "eCommerce"), ("Warehouse", "Supply Chain & Logistics"),
    ("Desk", "CRM"), ("Invoicing", "Accounting"), ("ERP", "ERP"), ("Orders", "eCommerce"),
    ("Forecast", "AI/LLMs"), ("Chat", "Communication"), ("Calendar", "Productivity"),
    ("Build", "Development & IT"), ("Tickets", "Development & IT"),
    ("Customs", "Supply Chain & Logistics"),
    ("Returns", "eCommerce"), ("Loyalty", "CRM"), ("Table Bookings", "Hospitality"),
    ("Recruiting", "HR"),
    ("Procurement", "ERP"), ("Analytics", "Business Operations"), ("Documents", "Productivity"),
    ("Signatures", "Business Operations"), ("Expenses", "Accounting"),
    ("Couriers", "Supply Chain & Logistics"),
    ("Rooms", "Hospitality"), ("Assistant", "AI/LLMs"), ("Marketplace", "eCommerce"),
    ("Assets", "ERP"),
    ("SMS", "Communication"), ("Tasks", "Productivity"), ("在庫管理", "Supply Chain & Logistics"),
    ("订单", "eCommerce"), ("정산", "Accounting"), ("Comptabilité", "Accounting"),
  ]

  static let qualifiers = [
    "EU", "UK", "US", "DACH", "Nordics", "Iberia", "wholesale", "retail", "outlet", "B2B", "legacy",
    "2.0", "returns desk", "head office", "north", "south",
  ]

  static let purposes = [
    "order and stock synchronisation for the northern warehouses",
    "nightly export of settled invoices to the group's general ledger",
    "customs declarations, certificates of origin and dangerous goods papers",
    "price lists, promotions and loyalty points for all franchise shops",
    "delivery windows and proof of delivery from every contracted carrier",
  ]

  static let categories = [
    "Development & IT", "ERP", "Supply Chain & Logistics", "Communication", "Accounting",
    "Hospitality", "Productivity", "HR", "CRM", "AI/LLMs", "eCommerce", "Business Operations",
  ]

  static let connectionNames = [
    "staging", "sandbox", "development", "EU production", "US production", "warehouse north",
    "acceptance", "disaster recovery", "franchise shops",
  ]

  static let firstConnectionNames = ["live", "default", "Hauptkonto", "本番", "main account"]

  static let people = ["ines", "tomasz", "aylin", "björn", "grace", "mateo", "yuki", "hannah"]

  static let resources = [
    "Order", "Product", "Customer", "Invoice", "Shipment", "StockLevel", "Payment", "Refund",
    "Supplier", "PriceList", "Warehouse", "Carrier", "ReturnRequest", "Contact", "Company",
    "Subscription", "Discount", "TaxRate", "LedgerEntry", "PurchaseOrder", "Delivery", "Parcel",
    "Variant", "Collection", "Location", "Employee", "Timesheet", "Booking", "Message", "Ticket",
    "Document", "Webhook", "Currency", "Account", "Report", "Campaign", "GiftCard", "Quote",
    "Asset", "Territory",
  ]
}

extension Vocabulary {
  static let schemeMessages = [
    "The token URL answered with a redirect.",
    "The authorisation server uses a deprecated endpoint.",
    "The signing algorithm is no longer recommended by the vendor.",
    "The header name differs in case from the vendor's documentation.",
  ]

  static let credentialSchemeMessages = [
    "The credential was accepted, but its account has limited access.",
    "The vendor reports that this account is about to be migrated.",
    "The authorisation server did not confirm all parameters.",
  ]

  static let versionMessages = [
    "An action refers to a definition that is no longer part of the document.",
    "Two triggers share one path; the first is used.",
    "The imported document declares an unknown media type.",
    "Some parameters have no type and are read as strings.",
  ]

  static let notes = [
    "Imported from the vendor's own description.", "Everything was checked, nothing is to be done.",
  ]

  static let details = [
    "checked with GET /status", "answered 302 to /v2/oauth/token", "parameters: 3 of 41",
    "see the vendor's change log", "line 1,204 of the imported document",
  ]

  static let credentialErrors = [
    "401 Unauthorized: the API key was revoked",
    "invalid_grant: the refresh token is expired or was revoked by the user",
    "x509: certificate signed by unknown authority",
    "403 Forbidden: the account has been suspended for unpaid invoices",
    "the signature does not match: check that the key was copied completely",
  ]

  static let versionNotes = [
    "First import.", "Adds webhooks for orders and returns.", "Follows the vendor's new paging.",
    "Corrects types of amounts and dates.",
    "Moves to the vendor's second generation of endpoints. Requests for a single resource now carry "
      + "an `expand` parameter, lists are cut into pages of 100, and amounts are strings in the "
      + "currency's smallest unit. Boards that read totals as numbers must be changed before this "
      + "version becomes the default.",
  ]
}
