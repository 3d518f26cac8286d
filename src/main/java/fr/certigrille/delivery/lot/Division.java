package fr.certigrille.delivery.lot;

/** What one lot is made for. */
public enum Division {
    CLASS,
    COMMISSION,
    ACADEMY
}
